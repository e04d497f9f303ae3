import { answerChecks } from './answer-checks.ts';
import { assignmentChecks } from './assignment-checks.ts';
import { batchChecks } from './batch-checks.ts';
import type { LiveCheck } from './check.ts';
import { installedChecks } from './installed-checks.ts';
import { linkChecks } from './link-checks.ts';
import { nameChecks } from './name-checks.ts';
import { peopleChecks } from './people-checks.ts';
import { profileChecks } from './profile-checks.ts';
import { rowChecks } from './row-checks.ts';
import { sightChecks } from './sight-checks.ts';
import { valueChecks } from './value-checks.ts';

/** In the order of docs/unverified.md: what only reads first. */
export const liveChecks: readonly LiveCheck[] = [
  ...answerChecks,
  ...batchChecks,
  ...nameChecks,
  ...installedChecks,
  ...peopleChecks,
  ...sightChecks,
  ...profileChecks,
  ...rowChecks,
  ...valueChecks,
  ...linkChecks,
  ...assignmentChecks,
];
