import type { Guid } from '../domain/guid.ts';
import type { Snapshot } from '../domain/snapshot.ts';

/** Root roles that people hold directly, among those that were read; sorted. */
export function rolesHeld(snapshot: Snapshot): (person: Guid) => readonly Guid[] {
  const held = new Map<Guid, Guid[]>();
  for (const { from, to } of snapshot.links.systemuserroles_association) {
    const list = held.get(to);
    if (list === undefined) held.set(to, [from]);
    else list.push(from);
  }
  for (const list of held.values()) list.sort();
  return (person) => held.get(person) ?? [];
}

/** The combinations of roles among these people, none twice. */
export function rolesTogether(snapshot: Snapshot, people: readonly Guid[]): readonly (readonly Guid[])[] {
  const held = rolesHeld(snapshot);
  const found = new Map(people.map((person) => [held(person).join('+'), held(person)]));
  return [...found.values()];
}
