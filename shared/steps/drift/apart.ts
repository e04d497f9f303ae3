import type { Apart, Baseline } from '../../domain/baseline.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Plan } from '../../domain/plan.ts';
import { expectationKey, isAboutRow } from './merge-expectations.ts';

/** Pairs that this and earlier rollbacks took apart at rows they laid down, as far as no plan has joined them since. */
export function nextApart(
  previous: Baseline | undefined,
  plan: Plan,
  expect: readonly Expectation[],
): readonly Apart[] {
  const off = plan.kind === 'rollback' ? laidDown(plan) : new Set<string>();
  const fresh = plan.expect.filter((one): one is Apart => one.kind === 'not_linked' && isAboutRow(one, off));
  const joined = new Set(expect.filter((one) => one.kind === 'linked').map(expectationKey));
  const all = new Map([...(previous?.apart ?? []), ...fresh].map((one) => [expectationKey(one), one]));
  return [...all].filter(([key]) => !joined.has(key)).map(([, one]) => one);
}

/** Rows that a rollback deactivates, or finds inactive already. */
export function laidDown({ changes, expect }: Plan): ReadonlySet<string> {
  return new Set<string>([
    ...changes.flatMap((one) => (one.kind === 'deactivate' || one.kind === 'delete' ? [one.id] : [])),
    ...expect.flatMap((one) => (one.kind === 'row' && one.columns.statecode === 1 ? [one.id] : [])),
  ]);
}
