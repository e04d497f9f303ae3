import type { Guid } from '../domain/guid.ts';
import type { Snapshot } from '../domain/snapshot.ts';

type Links = Snapshot['links']['systemuserroles_association'];

/** A snapshot never changes, and each profile asks for it. */
const known = new WeakMap<Links, ReadonlyMap<Guid, readonly Guid[]>>();

/** Root roles that people hold directly, among those that were read; sorted. */
export function rolesHeld(snapshot: Snapshot): (person: Guid) => readonly Guid[] {
  const links = snapshot.links.systemuserroles_association;
  const held = known.get(links) ?? byPerson(links);
  known.set(links, held);
  return (person) => held.get(person) ?? [];
}

function byPerson(links: Links): ReadonlyMap<Guid, readonly Guid[]> {
  const held = new Map<Guid, Guid[]>();
  for (const { from, to } of links) {
    const list = held.get(to);
    if (list === undefined) held.set(to, [from]);
    else list.push(from);
  }
  for (const list of held.values()) list.sort();
  return held;
}

/** The combinations of roles among these people, none twice. */
export function rolesTogether(snapshot: Snapshot, people: readonly Guid[]): readonly (readonly Guid[])[] {
  const held = rolesHeld(snapshot);
  const found = new Map(people.map((person) => [held(person).join('+'), held(person)]));
  return [...found.values()];
}
