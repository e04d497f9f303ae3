import type { Change } from '../../domain/change.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { assigned } from './uses.ts';

const shows = 'msdyn_appconfig_msdyn_channelprovider';

/** Ids of 2.0 providers that somebody sees now and does not see any more once these changes are made. */
export function lostPanels(snapshot: Snapshot, changes: readonly Change[]): ReadonlySet<string> {
  const before = panels(snapshot, []);
  const after = panels(snapshot, changes);
  const lost = new Set<string>();
  const lose = (shown: ReadonlySet<string> = new Set(), left: ReadonlySet<string> = new Set()): void => {
    for (const one of shown) if (!left.has(one)) lost.add(one);
  };
  const moved = movesIn(changes);
  for (const [profile, shown] of before)
    if (isGiven(snapshot, profile, new Set(moved.keys()))) lose(shown, after.get(profile));
  for (const [person, { from, to }] of moved) {
    const has = snapshot.links[assigned].filter((link) => link.to === person && !from.includes(link.from));
    const left = [...has.map((link) => link.from as string), ...to].flatMap((id) => [
      ...(after.get(id) ?? []),
    ]);
    for (const profile of from) lose(before.get(profile), new Set(left));
  }
  return lost;
}

/** Active providers of active profiles, by profile. */
function panels({ rows, links }: Snapshot, changes: readonly Change[]): ReadonlyMap<string, Set<string>> {
  const off = new Set<string>([
    ...[...rows.msdyn_appconfiguration, ...rows.msdyn_channelprovider]
      .filter((row) => row.columns.statecode !== 0)
      .map((row) => row.id),
    ...changes.flatMap((one) => (one.kind === 'deactivate' ? [one.id] : [])),
  ]);
  const gone = new Set(
    changes.flatMap((one) =>
      one.kind === 'disassociate' && one.relationship === shows ? [`${one.from}|${one.to}`] : [],
    ),
  );
  const come = changes.flatMap((one) =>
    one.kind === 'associate' && one.relationship === shows ? [{ from: one.from, to: one.to }] : [],
  );
  const found = new Map<string, Set<string>>();
  for (const { from, to } of [...links[shows], ...come])
    if (!off.has(from) && !off.has(to) && !gone.has(`${from}|${to}`))
      found.set(from, (found.get(from) ?? new Set()).add(to));
  return found;
}

interface Move {
  readonly from: string[];
  readonly to: string[];
}

function movesIn(changes: readonly Change[]): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  for (const change of changes) {
    if (!('relationship' in change) || change.relationship !== assigned) continue;
    const move = moves.get(change.to) ?? { from: [], to: [] };
    moves.set(change.to, move);
    (change.kind === 'associate' ? move.to : move.from).push(change.from);
  }
  return moves;
}

/** To people who are not moved: directly, or by a role. */
function isGiven({ rows, links }: Snapshot, profile: string, moved: ReadonlySet<string>): boolean {
  return (
    links[assigned].some((link) => link.from === profile && !moved.has(link.to)) ||
    rows.msdyn_appprofilerolemapping.some(
      ({ columns }) => columns.statecode === 0 && columns._msdyn_appprofileid_value === profile,
    )
  );
}
