import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plan } from '../../shared/domain/plan.ts';
import { compareReads } from '../../shared/domain/reads.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { planEnvironment, verifyPlan } from '../../shared/steps/plan-environment.ts';
import { plainEnvironment, settings } from '../builders/snapshot.ts';
import { compare } from './compare.ts';
import { benchLoad } from './load.ts';

/** Ratios, each pair measured in turn in one run: what counts is how cost grows, not how fast this machine is. */
const small = plainEnvironment(1_000);
const large = plainEnvironment(10_000);
const plan = (of: typeof small): Plan => {
  const made = planEnvironment({ settings, snapshot: of, decisions: [] });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
};
const [smallPlan, largePlan] = [plan(small), plan(large)];
const pack = (value: Plan): unknown => JSON.parse(gunzipSync(gzipSync(JSON.stringify(value))).toString());

const rows = [
  compare(
    'plan 10,000 people / 1,000 people',
    () => plan(large),
    () => plan(small),
  ),
  compare(
    'stale check 10,000 / 1,000',
    () => compareReads(largePlan.reads, large),
    () => compareReads(smallPlan.reads, small),
  ),
  compare(
    'verify 10,000 / 1,000',
    () => verifyPlan(largePlan, large, []),
    () => verifyPlan(smallPlan, small, []),
  ),
  compare(
    'store and load 10,000 / plan 10,000',
    () => pack(largePlan),
    () => plan(large),
  ),
];
for (const { title, ratio, medians } of rows)
  console.log(
    `${title.padEnd(40)} ${ratio.toFixed(1).padStart(7)} ×   (medians ${medians.map((ms) => ms.toFixed(1)).join(' / ')} ms)`,
  );

// An exit code, not a test: only a quiet machine can tell.
process.exit((await benchLoad()) ? 0 : 1);
