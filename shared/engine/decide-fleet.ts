import { type Fleet, isFleetOpen } from '../domain/fleet.ts';
import { nextWave, stopped } from '../domain/fleet-moves.ts';
import type { RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { holdsAny, mayContinue, mayStop } from './fleet-rights.ts';
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
  if (!(await mayContinue(ports, fleet, { by, wave })))
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
  if (!(await mayStop(ports, fleet, by))) return lacking(ports, by.id, refuse('may_not_continue'));
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
