import { type Fleet, isFleetOpen, isUnderWay, type Member } from '../domain/fleet.ts';
import type { RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { findEnvironment } from './environment-settings.ts';
import type { FleetSubject } from './fleet-ports.ts';
import { mayContinue, mayStop } from './fleet-rights.ts';
import { knownApprovers } from './known-approvers.ts';
import type { Ports } from './ports.ts';
import { readStandings } from './read-standings.ts';

/** Whose approvers are looked up: as many rows as a card shows at once. */
const namedAtMost = 10;

/**
 * What the card of a fleet is rendered from: its members as far as the viewer may know of them, neither shown nor counted
 * else. @param viewer the requester, where a card is for everybody in a conversation
 */
export async function fleetSubject(
  ports: Ports,
  id: RunId,
  viewer?: PersonRef,
): Promise<FleetSubject | undefined> {
  const fleet = await ports.ledger.fleet(id);
  if (fleet === undefined) return undefined;
  const environments = await readableMembers(ports, fleet, viewer ?? fleet.requester);
  const keys = new Set(environments.map(({ key }) => key));
  const members = fleet.members.filter(({ environment }) => keys.has(environment));
  const waiting = members.filter(({ status }) => status === 'awaiting_approval').slice(0, namedAtMost);
  return {
    kind: 'fleet',
    fleet: { ...fleet, members },
    environments,
    ...(fleet.what === 'drift' && !isFleetOpen(fleet)
      ? { standings: await readStandings(ports, environments) }
      : {}),
    ...(ports.settings.pages === undefined ? {} : { pages: ports.settings.pages }),
    approvers: await approversOf(ports, fleet, waiting),
    ...(viewer === undefined ? {} : { may: await decidableBy(ports, fleet, viewer) }),
  };
}

/** By the whole fleet: whoever cannot read a member cannot decide about it. */
async function decidableBy(ports: Ports, fleet: Fleet, by: PersonRef) {
  if (!isFleetOpen(fleet)) return { continue: false, stop: false };
  const { wave } = fleet;
  return {
    continue: fleet.status === 'waiting' && (await mayContinue(ports, fleet, { by, wave })),
    stop: await mayStop(ports, fleet, by),
  };
}

async function readableMembers(ports: Ports, { members }: Fleet, viewer: PersonRef) {
  const all = members.map(({ environment }) => findEnvironment(ports, environment));
  const may = await Promise.all(all.map((one) => hasRole(ports, one, viewer)));
  return all.flatMap((one, index) => (one !== undefined && may[index] === true ? [one] : []));
}

async function hasRole(
  ports: Ports,
  one: EnvironmentSettings | undefined,
  viewer: PersonRef,
): Promise<boolean> {
  return one !== undefined && (await ports.people.rolesOf(viewer.id, one)).size > 0;
}

/** Whoever could approve; on protected environments not who asked. */
async function approversOf(
  ports: Ports,
  { requester }: Fleet,
  waiting: readonly Member[],
): Promise<Readonly<Record<string, readonly PersonRef[]>>> {
  const found = await Promise.all(
    waiting.filter(isUnderWay).map(async ({ environment: key }) => {
      const environment = findEnvironment(ports, key);
      if (environment === undefined) return [key, []] as const;
      const known = await knownApprovers(ports, environment);
      return [key, known.filter((one) => !environment.protected || one.id !== requester.id)] as const;
    }),
  );
  return Object.fromEntries(found);
}
