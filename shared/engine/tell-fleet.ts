import type { Fleet, Member } from '../domain/fleet.ts';
import { overtaken } from '../domain/fleet-moves.ts';
import type { RunId } from '../domain/ids.ts';
import { isOpen, type Run } from '../domain/run.ts';
import { asRun, idOf } from './fleet-members.ts';
import type { Ports } from './ports.ts';
import { moveFleet } from './save-fleet.ts';
import { withdraw } from './withdraw.ts';

/** A fleet is told that one of its members moved, once its worker has done what there was to do. */
export async function tellFleet(ports: Ports, id: RunId): Promise<void> {
  const run = await ports.ledger.run(id);
  const asked = run === undefined ? await fleetAsking(ports, id) : run.asked?.fleet;
  if (asked === undefined) return;
  if (run !== undefined && isOpen(run) && (run.status === 'applying' || run.status === 'planning')) return;
  const fleet = run === undefined ? undefined : await ports.ledger.fleet(asked);
  const member = fleet?.members.find(({ environment }) => environment === run?.environment);
  if (run !== undefined && fleet !== undefined && member !== undefined && idOf(fleet, member) === run.id)
    await withdrawLate(ports, fleet, { member, run });
  await ports.wakeUps.wake(asked);
}

/** Whose plan it is; of a look at the workspace of a run, who asked for that run. */
async function fleetAsking(ports: Ports, id: RunId): Promise<RunId | undefined> {
  const inquiry = await ports.ledger.inquiry(id);
  if (inquiry?.status !== 'looked') return inquiry?.fleet;
  return (await ports.ledger.run(inquiry.run))?.asked?.fleet;
}

/**
 * Of a fleet that is stopped nothing goes on, whoever begins a run of it: a look that was under way meanwhile may have,
 * and its worker may have died before it could tell of it.
 */
async function withdrawLate(
  ports: Ports,
  fleet: Fleet,
  { member, run }: { readonly member: Member; readonly run: Run },
): Promise<void> {
  if (fleet.status !== 'stopping' && fleet.status !== 'stopped') return;
  const seen = new Map([[member.environment, asRun(member, await withdraw(ports, run, fleet.stop))]]);
  await moveFleet(ports, fleet.id, (now) => {
    const next = overtaken(now, seen, ports.clock.now().toISOString());
    return next === now ? undefined : { fleet: next, show: true };
  });
}
