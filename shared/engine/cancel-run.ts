import type { RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { become } from '../domain/transitions.ts';
import type { Ports } from './ports.ts';
import { transact } from './transact.ts';

export interface CancelRun {
  readonly environment: EnvironmentSettings;
  readonly by: PersonRef;
  /** From a card; absent when typed, then the open run is meant. */
  readonly run?: RunId;
}

/** Before the first write the run is cancelled; while applying it stops before its next change. */
export async function cancelRun(ports: Ports, asked: CancelRun): Promise<Run | Refusal> {
  const { environment, by } = asked;
  const roles = await ports.people.rolesOf(by.id, environment);
  if (!roles.has('planner') && !roles.has('approver') && !roles.has('operator'))
    return refuse('not_a_planner', { environment: environment.name });
  const applying = await askWorkerToStop(ports, asked);
  if (applying !== undefined) return applying;
  return transact(ports, environment.key, async (_head, open) => {
    if (open === undefined || (asked.run !== undefined && open.id !== asked.run))
      return refuse('no_open_run', { environment: environment.name, key: environment.key });
    const run = cancelled(open, by, ports.clock.now().toISOString());
    return isRefusal(run) ? run : { run, audit: { what: 'cancelled', by } };
  });
}

/** A run that is being applied belongs to its worker, which looks for this wish before each change. */
async function askWorkerToStop(
  ports: Ports,
  { environment, by, run: id }: CancelRun,
): Promise<Run | undefined> {
  const { head } = await ports.ledger.readHead(environment.key);
  const open = head.openRun === undefined ? undefined : await ports.ledger.run(head.openRun);
  if (open?.status !== 'applying' || (id !== undefined && open.id !== id)) return undefined;
  await ports.ledger.askToStop(open.id, by);
  await ports.wakeUps.wake(open.id);
  return { ...open, cancelledBy: by };
}

function cancelled(open: Run, by: PersonRef, now: string): Run | Refusal {
  switch (open.status) {
    case 'planning':
    case 'needs_decisions':
    case 'awaiting_approval':
    case 'scheduled':
      return become(open, 'cancelled', open.plan === undefined ? { by } : { plan: open.plan, by }, now);
    case 'blocked':
      return cancelledWhileBlocked(open, by, now);
    default:
      return refuse('too_late_to_cancel', { status: open.status });
  }
}

function cancelledWhileBlocked(
  open: Extract<Run, { status: 'blocked' }>,
  by: PersonRef,
  now: string,
): Run | Refusal {
  const { plan, approval, progress, resume, checked } = open;
  if (resume === 'verifying') return refuse('too_late_to_cancel', { status: resume });
  if (plan !== undefined && approval !== undefined && progress !== undefined && checked === true)
    return become(open, 'stopped', { plan, approval, progress, stop: { cause: 'cancelled', by } }, now);
  return become(open, 'cancelled', plan === undefined ? { by } : { plan, by }, now);
}
