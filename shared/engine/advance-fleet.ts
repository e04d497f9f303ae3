import { type Fleet, isFleetOpen } from '../domain/fleet.ts';
import { merged, moved, overtaken } from '../domain/fleet-moves.ts';
import { fleetKey, type RunId } from '../domain/ids.ts';
import { isRefusal } from '../domain/reason.ts';
import { lookAtMembers } from './look-at-members.ts';
import type { Ports } from './ports.ts';
import { type FleetMove, moveFleet } from './save-fleet.ts';
import { sendCards } from './send-cards.ts';

/** What so many members tell within this time is one look and one edit of the card. */
const quietSeconds = 3;

/**
 * One look at a fleet: begins what is due, reads what is under way, and moves on from there. May be called any number of
 * times, at once or again: members have ids of their own, and the fleet is written only as it was read.
 */
export async function advanceFleet(ports: Ports, id: RunId): Promise<void> {
  const fleet = await ports.ledger.fleet(id);
  if (fleet !== undefined && isFleetOpen(fleet) && !(await isTooSoon(ports, fleet))) await look(ports, fleet);
  await sendCards(ports, fleetKey);
}

async function look(ports: Ports, fleet: Fleet): Promise<void> {
  const { seen, from, more } = await lookAtMembers(ports, fleet);
  const after = await moveFleet(ports, fleet.id, (now) => {
    const at = ports.clock.now().toISOString();
    // Moved on meanwhile: what was read for one wave or while it went on is read again for what is now.
    if (now.status !== fleet.status || now.wave !== fleet.wave) {
      const next = overtaken(now, seen, at);
      return next === now ? undefined : moveTo(now, next);
    }
    const { lookAt: _done, ...rest } = now;
    const next = moved({ ...rest, from, members: merged(now.members, seen) }, at);
    const changed = JSON.stringify([next.status, next.members]) !== JSON.stringify([now.status, now.members]);
    if (!changed && from === now.from && now.lookAt === undefined) return undefined;
    const shown = changed ? { ...next, changedAt: at } : next;
    return { ...moveTo(now, { ...shown, lookedAt: at }), show: changed };
  });
  if (isRefusal(after)) return;
  const movedOn = after.status !== fleet.status || after.wave !== fleet.wave;
  if (isFleetOpen(after) && after.status !== 'waiting' && (more || movedOn))
    await ports.wakeUps.wake(fleet.id);
}

/** Shown, and noted where it is a move of the whole. */
function moveTo(now: Fleet, fleet: Fleet): FleetMove {
  const noted = fleet.status !== now.status || fleet.wave !== now.wave;
  return { fleet, show: true, ...(noted ? { audit: noteOf(fleet) } : {}) };
}

const noteOf = ({ what, status, wave }: Fleet) => ({
  what: `fleet ${status}`,
  detail: `${what} wave ${wave + 1}`,
});

/** The first wake-up after a look waits until it is quiet, and those after it leave it to that one. */
async function isTooSoon(ports: Ports, { id, lookedAt, lookAt }: Fleet): Promise<boolean> {
  const now = ports.clock.now().getTime();
  if (lookAt !== undefined) return now < Date.parse(lookAt);
  const quietAt = Date.parse(lookedAt ?? '') + quietSeconds * 1000;
  if (!(now < quietAt)) return false;
  const at = new Date(quietAt).toISOString();
  await moveFleet(ports, id, (fleet) =>
    fleet.lookAt === undefined && fleet.lookedAt === lookedAt
      ? { fleet: { ...fleet, lookAt: at }, show: false }
      : undefined,
  );
  await ports.wakeUps.wake(id, Math.ceil((quietAt - now) / 1000));
  return true;
}

/** Each minute: looks at every open fleet, because a wake-up may have been lost. */
export async function sweepFleets(ports: Ports): Promise<void> {
  for (const { id } of await ports.ledger.fleets('open')) await ports.wakeUps.wake(id);
  await sendCards(ports, fleetKey);
}
