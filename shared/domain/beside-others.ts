import type { Expectation } from './expectation.ts';
import type { Guid } from './guid.ts';
import { rowById, type Snapshot } from './snapshot.ts';

const attached = 'msdyn_appconfig_msdyn_channelprovider';

/**
 * Providers that some profile will show beside another one, Omnichannel's own included, once the environment is as
 * expected: what is linked there now and what is still to be linked, without what is to go and what is inactive. With
 * several on a profile the home session belongs to none of them, so `setMode` needs a session of the widget's own.
 */
export function besideOthers(expect: readonly Expectation[], snapshot: Snapshot): ReadonlySet<Guid> {
  const byProfile = new Map<Guid, Set<Guid>>();
  for (const { from, to } of linksOf(expect, snapshot)) {
    if (!isActive('msdyn_appconfiguration', from, expect, snapshot)) continue;
    if (!isActive('msdyn_channelprovider', to, expect, snapshot)) continue;
    byProfile.set(from, (byProfile.get(from) ?? new Set()).add(to));
  }
  return new Set([...byProfile.values()].filter((all) => all.size > 1).flatMap((all) => [...all]));
}

interface Pair {
  readonly from: Guid;
  readonly to: Guid;
}

function linksOf(expect: readonly Expectation[], snapshot: Snapshot): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to } of snapshot.links[attached]) pairs.set(`${from} ${to}`, { from, to });
  for (const one of expect) {
    if (one.kind === 'row' || one.kind === 'effective' || one.relationship !== attached) continue;
    const { from, to } = one;
    if (one.kind === 'linked') pairs.set(`${from} ${to}`, { from, to });
    else pairs.delete(`${from} ${to}`);
  }
  return [...pairs.values()];
}

/** A row that is not there yet will be active. */
function isActive(
  table: 'msdyn_appconfiguration' | 'msdyn_channelprovider',
  id: Guid,
  expect: readonly Expectation[],
  snapshot: Snapshot,
): boolean {
  const row = expect.find((one) => one.kind === 'row' && one.table === table && one.id === id);
  const expected = row?.kind === 'row' ? row.columns.statecode : undefined;
  return (expected ?? rowById(snapshot, table, id)?.columns.statecode ?? 0) === 0;
}
