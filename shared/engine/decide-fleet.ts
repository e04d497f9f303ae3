import { type Fleet, isFleetOpen, isReading, isSettled, type Member, membersOf } from '../domain/fleet.ts';
import { nextWave, stopped } from '../domain/fleet-moves.ts';
import type { EnvironmentKey, RunId } from '../domain/ids.ts';
import type { PersonRef, Role } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { findEnvironment } from './environment-settings.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { moveFleet } from './save-fleet.ts';

export interface DecideFleet {
  readonly fleet: RunId;
  /** The wave that the card showed, from 0: a second click, or a late one, decides nothing. */
  readonly wave: number;
  readonly by: PersonRef;
}

/** Lets the next wave begin. Its runs are the requester's, and each still needs its own approval. */
export async function continueFleet(ports: Ports, asked: DecideFleet): Promise<Fleet | Refusal> {
  const { by, wave } = asked;
  const fleet = await knownFleet(ports, asked);
  if (isRefusal(fleet)) return fleet;
  const next = knownOf(ports, fleet, membersOf(fleet, wave + 1));
  if (!(await holds(ports, by, next, ['planner', 'approver'])))
    return lacking(ports, by.id, refuse('may_not_continue'));
  const moved = await moveFleet(ports, asked.fleet, (now) => {
    if (now.status !== 'waiting' || now.wave !== wave) return refuse('fleet_moved_on');
    const continued = nextWave(now, ports.clock.now().toISOString(), by);
    return {
      fleet: continued,
      show: true,
      audit: { what: 'fleet continued', by, detail: `wave ${wave + 2}` },
    };
  });
  if (!isRefusal(moved)) await ports.wakeUps.wake(moved.id);
  return moved;
}

/** Nothing further begins; the worker withdraws what nobody approved yet. */
export async function stopFleet(ports: Ports, asked: DecideFleet): Promise<Fleet | Refusal> {
  const { by } = asked;
  const fleet = await knownFleet(ports, asked);
  if (isRefusal(fleet)) return fleet;
  const unsettled = fleet.members.filter((one) => !isSettled(one));
  const left = knownOf(ports, fleet, unsettled);
  // Who asked for a reading may end it, whatever their role: nothing of it is anybody else's.
  const own = isReading(fleet) && fleet.requester.id === by.id;
  if (!own && !(await holds(ports, by, left, ['planner', 'approver', 'operator'])))
    return lacking(ports, by.id, refuse('may_not_continue'));
  const moved = await moveFleet(ports, asked.fleet, (now) => {
    if (!isFleetOpen(now) || now.status === 'stopping') return refuse('fleet_moved_on');
    const at = ports.clock.now().toISOString();
    return {
      fleet: stopped(now, { cause: 'cancelled', by }, at),
      show: true,
      audit: { what: 'fleet cancelled', by },
    };
  });
  if (!isRefusal(moved)) await ports.wakeUps.wake(moved.id);
  return moved;
}

/** A fleet that is not there and one of which somebody may read nothing are the same answer. */
async function knownFleet(ports: Ports, { fleet: id, by }: DecideFleet): Promise<Fleet | Refusal> {
  const fleet = await ports.ledger.fleet(id);
  const keys = fleet?.members.map(({ environment }) => environment) ?? [];
  const may = await Promise.all(keys.map((key) => holdsAny(ports, by, key)));
  return fleet !== undefined && may.includes(true) ? fleet : lacking(ports, by.id, refuse('unknown_fleet'));
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

const holdsAny = async (ports: Ports, by: PersonRef, key: EnvironmentKey): Promise<boolean> =>
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
