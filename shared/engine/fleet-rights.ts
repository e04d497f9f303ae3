import { type Fleet, isReading, isSettled, type Member, membersOf } from '../domain/fleet.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { PersonRef, Role } from '../domain/person.ts';
import { findEnvironment } from './environment-settings.ts';
import type { Ports } from './ports.ts';

/** Whether somebody may let the wave after this one begin. @param wave from 0 */
export function mayContinue(
  ports: Ports,
  fleet: Fleet,
  { by, wave }: { readonly by: PersonRef; readonly wave: number },
): Promise<boolean> {
  const next = knownOf(ports, fleet, membersOf(fleet, wave + 1));
  return holds(ports, by, next, ['planner', 'approver']);
}

/** Who asked for a reading may end it, whatever their role: nothing of it is anybody else's. */
export async function mayStop(ports: Ports, fleet: Fleet, by: PersonRef): Promise<boolean> {
  if (isReading(fleet) && fleet.requester.id === by.id) return true;
  const unsettled = fleet.members.filter((one) => !isSettled(one));
  return holds(ports, by, knownOf(ports, fleet, unsettled), ['planner', 'approver', 'operator']);
}

/**
 * Where somebody needs a role to decide about these members. Nobody has one in an environment that was taken out of the
 * settings: it would keep everybody from deciding. Where all of them were, whoever decides has one in all that are left.
 */
function knownOf(ports: Ports, fleet: Fleet, members: readonly Member[]): readonly EnvironmentKey[] {
  const known = (some: readonly Member[]) =>
    some.map(({ environment }) => environment).filter((key) => findEnvironment(ports, key) !== undefined);
  const wanted = known(members);
  return wanted.length > 0 ? wanted : known(fleet.members);
}

async function rolesIn(ports: Ports, by: PersonRef, key: EnvironmentKey): Promise<ReadonlySet<Role>> {
  const environment = findEnvironment(ports, key);
  return environment === undefined ? new Set() : ports.people.rolesOf(by.id, environment);
}

export const holdsAny = async (ports: Ports, by: PersonRef, key: EnvironmentKey): Promise<boolean> =>
  (await rolesIn(ports, by, key)).size > 0;

/** One of these roles in every one of these environments. */
async function holds(
  ports: Ports,
  by: PersonRef,
  keys: readonly EnvironmentKey[],
  roles: readonly Role[],
): Promise<boolean> {
  const held = await Promise.all(keys.map((key) => rolesIn(ports, by, key)));
  return held.every((one) => roles.some((role) => one.has(role)));
}
