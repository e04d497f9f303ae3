import type { Fleet } from '../domain/fleet.ts';
import { shortRunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { stopFleet } from './decide-fleet.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { readableBy } from './read-glances.ts';

/** What is under way for many environments, as far as somebody may know of one of them; newest first. */
export async function openFleetsOf(ports: Ports, by: PersonRef): Promise<readonly Fleet[]> {
  const keys = new Set((await readableBy(ports, by)).map(({ key }) => key));
  const open = await ports.ledger.fleets('open');
  return open.filter(({ members }) => members.some(({ environment }) => keys.has(environment)));
}

/**
 * Stops what somebody means by all: the one they asked for. Which of several is meant nobody can know, so then nothing is
 * stopped; nor is what somebody else asked for, which only the card that shows it stops.
 */
export async function cancelFleet(ports: Ports, by: PersonRef): Promise<Fleet | Refusal> {
  const open = (await openFleetsOf(ports, by)).filter(({ status }) => status !== 'stopping');
  const own = open.filter(({ requester }) => requester.id === by.id);
  const [meant, another] = own;
  const named = (fleets: readonly Fleet[]) => ({ fleets: fleets.slice(0, 5).map(called).join(', ') });
  if (meant === undefined)
    return open.length > 0
      ? refuse('fleet_of_others', named(open))
      : lacking(ports, by.id, refuse('no_open_fleet'));
  if (another !== undefined) return refuse('several_fleets', named(own));
  return stopFleet(ports, { fleet: meant.id, wave: meant.wave, by });
}

/** What it is stands in braces, for people to read in their language: see `refusalParams`. */
const called = ({ id, what, requester }: Fleet): string => `{${what}} ${shortRunId(id)} (${requester.name})`;
