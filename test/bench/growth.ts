import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plan } from '../../shared/domain/plan.ts';
import { compareReads } from '../../shared/domain/reads.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { planEnvironment, verifyPlan } from '../../shared/steps/plan-environment.ts';
import { plainEnvironment, settings } from '../builders/snapshot.ts';
import { compare } from './compare.ts';
import type { SectionResult } from './result.ts';

const plan = (of: ReturnType<typeof plainEnvironment>): Plan => {
  const made = planEnvironment({ settings, snapshot: of, decisions: [] });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
};
const pack = (value: Plan): unknown => JSON.parse(gunzipSync(gzipSync(JSON.stringify(value))).toString());

/** Ratios, each pair measured in turn in one run: what counts is how cost grows, not how fast this machine is. */
export async function benchGrowth(): Promise<SectionResult> {
  const [small, large] = [plainEnvironment(1_000), plainEnvironment(10_000)];
  const [smallPlan, largePlan] = [plan(small), plan(large)];
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
  return {
    title: 'How cost grows with the people of a plan',
    figures: rows.map(({ title, ratio }, index) => ({
      id: ['plan', 'stale', 'verify', 'store'][index] ?? String(index),
      what: title,
      value: ratio,
      unit: '×',
    })),
    charts: [],
    notes: ['Ten times the people; 10 × would be linear.'],
  };
}
