import type { AwkwardCase } from './awkward/case.ts';
import { columnCases } from './awkward/column-cases.ts';
import { peopleCases } from './awkward/people-cases.ts';
import { profileCases } from './awkward/profile-cases.ts';
import { selectorCases } from './awkward/selector-cases.ts';
import { targetCases } from './awkward/target-cases.ts';

/** Everything awkward that a snapshot and the answers about it can hold; a test counts how often each was generated. */
export const awkwardCases: readonly AwkwardCase[] = [
  ...selectorCases,
  ...columnCases,
  ...peopleCases,
  ...profileCases,
  ...targetCases,
];
