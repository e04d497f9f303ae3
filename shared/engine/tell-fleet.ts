import type { RunId } from '../domain/ids.ts';
import { isOpen } from '../domain/run.ts';
import type { Ports } from './ports.ts';

/** A fleet is told that one of its members moved, once its worker has done what there was to do. */
export async function tellFleet(ports: Ports, id: RunId): Promise<void> {
  const run = await ports.ledger.run(id);
  const fleet = run === undefined ? (await ports.ledger.inquiry(id))?.fleet : run.asked?.fleet;
  if (fleet === undefined) return;
  if (run !== undefined && isOpen(run) && (run.status === 'applying' || run.status === 'planning')) return;
  await ports.wakeUps.wake(fleet);
}
