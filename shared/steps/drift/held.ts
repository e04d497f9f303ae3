import type { Baseline } from '../../domain/baseline.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { RunId } from '../../domain/ids.ts';
import { expectationKey } from './merge-expectations.ts';

export const assigned = 'msdyn_appconfiguration_systemuser';

/**
 * Rows that an expectation makes ours to watch: the one it is about, and the profile whose panels or mapping it tells.
 * That somebody has a profile makes it nobody's: people go back to profiles that we never had a hand in.
 */
export function claimsOf(one: Expectation): readonly string[] {
  if (one.kind === 'effective') return [one.profile];
  if (one.kind === 'row') {
    const profile = one.columns._msdyn_appprofileid_value;
    return [one.id, ...(typeof profile === 'string' ? [profile] : [])];
  }
  return one.kind === 'linked' && one.relationship !== assigned ? [one.from] : [];
}

/** Since which run a row is ours. Baselines of before this was noted know the last run only. */
export function heldIn(previous: Baseline | undefined): ReadonlyMap<string, RunId> {
  if (previous === undefined) return new Map();
  const claimed = previous.expect.flatMap(claimsOf);
  return new Map(claimed.map((id) => [id, previous.held?.[id] ?? previous.run]));
}

/**
 * What is ours once a run is taken back: what is since another one. So is a profile on which a later run put a panel of
 * its own: it is that run's from then on.
 *
 * @param touched keys of the expectations that the rollback changes; see `expectationKey`
 */
export function heldWithout(
  previous: Baseline | undefined,
  takesBack: RunId | undefined,
  touched: ReadonlySet<string>,
): ReadonlyMap<string, RunId> {
  const held = heldIn(previous);
  const left = new Map([...held].filter(([, run]) => run !== takesBack));
  for (const one of previous?.expect ?? []) {
    if (one.kind !== 'linked' || one.relationship === assigned || touched.has(expectationKey(one))) continue;
    const since = held.get(one.to);
    // Later runs sort first.
    if (since !== undefined && takesBack !== undefined && since < takesBack && !left.has(one.from))
      left.set(one.from, since);
  }
  return left;
}

/** What is ours after a run: what was so stays so since when it was, what came is ours since this run. */
export function nextHeld(
  before: ReadonlyMap<string, RunId>,
  expect: readonly Expectation[],
  run: RunId,
): NonNullable<Baseline['held']> {
  const ids = [...new Set(expect.flatMap(claimsOf))].sort();
  return Object.fromEntries(ids.map((id) => [id, before.get(id) ?? run]));
}
