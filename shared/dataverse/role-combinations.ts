import { countsIn } from '../domain/apps.ts';
import type { Guid } from '../domain/guid.ts';
import type { Link, Snapshot } from '../domain/snapshot.ts';
import { type Combination, samplesOf } from './samples.ts';

/**
 * The combinations of roles among people to whom no profile that counts in this app is given directly: only there do
 * roles decide. The person with the smallest id stands for the others, before anybody who has a profile that does not
 * count. Behind them, for each profile that does, one of the people who have it: to prove that it counts.
 */
export function roleCombinations(
  { rows, links }: Pick<Snapshot, 'rows' | 'links'>,
  app: string,
): readonly Combination[] {
  const active = new Set(
    rows.msdyn_appconfiguration
      .filter(({ columns }) => columns.statecode === 0 && countsIn(app, columns.msdyn_appmoduleuniquename))
      .map((row) => row.id),
  );
  const assigned = links.msdyn_appconfiguration_systemuser;
  const direct = assigned.filter((link) => active.has(link.from));
  const onActive = new Set(direct.map((link) => link.to));
  const onOther = new Set(assigned.filter((link) => !active.has(link.from)).map((link) => link.to));
  const held = byPerson(links.systemuserroles_association);
  const people = rows.systemuser.map((row) => row.id).filter((id) => !onActive.has(id));
  const first = people.filter((id) => !onOther.has(id));
  const found = new Map<string, Combination>();
  for (const person of [...first, ...people]) {
    const roles = [...(held.get(person) ?? [])].sort();
    const key = roles.join('+');
    if (!found.has(key)) found.set(key, { roles, person });
  }
  const combined = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, combination]) => combination);
  const asked = [...combined, ...proofs(direct, onOther)];
  return [...asked, ...samplesOf({ rows, links }, { asked, direct, people, onOther, held })];
}

/** Of so many people with several profiles each is asked in an app; for the others all their profiles may count. */
const severalAtMost = 1_000;

/** Whoever has several profiles proves nothing about any of them, and is asked for themselves. */
function proofs(direct: readonly Link[], onOther: ReadonlySet<Guid>): readonly Combination[] {
  const times = new Map<Guid, number>();
  for (const { to } of direct) times.set(to, (times.get(to) ?? 0) + 1);
  const found = new Map<Guid, Combination>();
  const inOrder = [...direct].sort((a, b) => Number(onOther.has(a.to)) - Number(onOther.has(b.to)));
  for (const { from, to } of inOrder)
    if (times.get(to) === 1 && !found.has(from)) found.set(from, { roles: [], person: to, direct: from });
  const several = [...times].filter(([, count]) => count > 1).map(([person]) => person);
  return [
    ...found.values(),
    ...several
      .sort()
      .slice(0, severalAtMost)
      .map((person): Combination => ({ roles: [], person, several: true })),
  ];
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
