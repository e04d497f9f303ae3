import type { FleetStop } from '../domain/fleet.ts';
import { guid } from '../domain/guid.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import type { Ports } from './ports.ts';
import { isThisRun, transact } from './transact.ts';

/** Who cancels a run because another one of its wave failed: no person has this id. */
export const waveKeeper: PersonRef = {
  id: guid('00000000-0000-0000-0000-000000000000'),
  name: 'the end of its wave',
};

/**
 * Cancels a run of a fleet that is stopped, as long as nothing of it was approved to be applied now. What is being applied
 * is finished, because half done is worse than late; what is blocked may have written, and is left to people.
 */
export async function withdraw(ports: Ports, { id, environment }: Run, stop: FleetStop): Promise<Run> {
  const by = stop.by ?? waveKeeper;
  const result = await transact(ports, environment, async (_head, open) => {
    if (!isThisRun(open, id)) return refuse('no_open_run');
    switch (open.status) {
      case 'planning':
      case 'needs_decisions':
      case 'awaiting_approval':
      case 'scheduled': {
        const data = open.plan === undefined ? { by } : { plan: open.plan, by };
        const run = become(open, 'cancelled', data, ports.clock.now().toISOString());
        return { run, audit: { what: 'cancelled', by, detail: `fleet ${stop.cause}` } };
      }
      default:
        return refuse('too_late_to_cancel', { status: open.status });
    }
  });
  if (!isRefusal(result)) return result;
  const run = await ports.ledger.run(id);
  if (run === undefined) throw new Error(`run ${id} is gone`);
  return run;
}
