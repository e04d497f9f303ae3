import type { Guid } from '../domain/guid.ts';
import type { Link, Snapshot } from '../domain/snapshot.ts';

/** Root roles held together, sorted, and somebody who holds exactly these. */
export interface Combination {
  readonly roles: readonly Guid[];
  readonly person: Guid;
}

/**
 * The combinations of roles among people whom no active profile is given directly: only there do roles decide. The
 * person with the smallest id stands for the others, before anybody who is on an inactive profile.
 */
export function roleCombinations({ rows, links }: Pick<Snapshot, 'rows' | 'links'>): readonly Combination[] {
  const active = new Set(
    rows.msdyn_appconfiguration.filter((row) => row.columns.statecode === 0).map((row) => row.id),
  );
  const assigned = links.msdyn_appconfiguration_systemuser;
  const onActive = new Set(assigned.filter((link) => active.has(link.from)).map((link) => link.to));
  const onAny = new Set(assigned.map((link) => link.to));
  const held = byPerson(links.systemuserroles_association);
  const people = rows.systemuser.map((row) => row.id).filter((id) => !onActive.has(id));
  const first = people.filter((id) => !onAny.has(id));
  const found = new Map<string, Combination>();
  for (const person of [...first, ...people]) {
    const roles = [...(held.get(person) ?? [])].sort();
    const key = roles.join('+');
    if (!found.has(key)) found.set(key, { roles, person });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, combination]) => combination);
}

function byPerson(links: readonly Link[]): ReadonlyMap<Guid, readonly Guid[]> {
  const held = new Map<Guid, Guid[]>();
  for (const { from, to } of links) {
    const roles = held.get(to);
    if (roles) roles.push(from);
    else held.set(to, [from]);
  }
  return held;
}
