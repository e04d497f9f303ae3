import type { Change } from '../../domain/change.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { movesIn } from './moves-in.ts';
import { panels } from './panels.ts';
import { assigned } from './uses.ts';

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

/** To people who are not moved: directly, or by a role. */
function isGiven({ rows, links }: Snapshot, profile: string, moved: ReadonlySet<string>): boolean {
  return (
    links[assigned].some((link) => link.from === profile && !moved.has(link.to)) ||
    rows.msdyn_appprofilerolemapping.some(
      ({ columns }) => columns.statecode === 0 && columns._msdyn_appprofileid_value === profile,
    )
  );
}
