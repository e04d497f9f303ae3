import type { Baseline } from '../../domain/baseline.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { RunId } from '../../domain/ids.ts';

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

/** The same after a run: what was ours stays so since when it was, what came is ours since this run. */
export function nextHeld(
  previous: Baseline | undefined,
  expect: readonly Expectation[],
  run: RunId,
): NonNullable<Baseline['held']> {
  const before = heldIn(previous);
  const ids = [...new Set(expect.flatMap(claimsOf))].sort();
  return Object.fromEntries(ids.map((id) => [id, before.get(id) ?? run]));
}
