import type { RunId } from '../domain/ids.ts';
import { outcomesOf } from '../domain/journal.ts';
import { sinceOf } from '../domain/people-since.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { become } from '../domain/transitions.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { unknownTo } from './read-runs.ts';
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
  if (roles.size === 0) return unknownTo(ports, environment, by);
  if (!roles.has('planner') && !roles.has('approver') && !roles.has('operator'))
    return lacking(ports, by.id, refuse('may_not_cancel', { environment: environment.name }));
  for (;;) {
    const stopping = await askWorkerToStop(ports, asked);
    if (stopping !== undefined) return stopping;
    const result = await cancelNow(ports, asked);
    // An approval came in between: now it is the worker that must be asked.
    if (result !== appliedMeanwhile) return result;
  }
}

const appliedMeanwhile = refuse('too_late_to_cancel');

function cancelNow(ports: Ports, asked: CancelRun): Promise<Run | Refusal> {
  const { environment, by } = asked;
  return transact(ports, environment.key, async (_head, open) => {
    if (open === undefined || (asked.run !== undefined && open.id !== asked.run))
      return refuse('no_open_run', { environment: environment.name, key: environment.key });
    const changes = await begunChanges(ports, open);
    const run = cancelled(open, by, ports.clock.now().toISOString(), changes);
    if (run === 'too_late')
      return refuse('too_late_to_cancel', { environment: environment.name, key: environment.key });
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

/** How many changes of a blocked run were begun, and how many of those were sent and never answered. */
async function begunChanges(ports: Ports, open: Run): Promise<Begun> {
  if (open.status !== 'blocked' || open.progress === undefined) return { begun: 0, unknown: 0 };
  const outcomes = outcomesOf(await ports.ledger.journal(open.id), open.progress.total);
  const begun = outcomes.filter((outcome) => outcome !== '.');
  return { begun: begun.length, unknown: begun.filter((outcome) => outcome === 'i').length };
}

interface Begun {
  readonly begun: number;
  readonly unknown: number;
}

function cancelled(open: Run, by: PersonRef, now: string, changes: Begun): Run | Refusal | 'too_late' {
  switch (open.status) {
    case 'planning':
    case 'needs_decisions':
    case 'awaiting_approval':
    case 'scheduled':
      return become(open, 'cancelled', open.plan === undefined ? { by } : { plan: open.plan, by }, now);
    case 'blocked':
      return cancelledWhileBlocked(open, by, now, changes);
    case 'applying':
      return appliedMeanwhile;
    default:
      return 'too_late';
  }
}

function cancelledWhileBlocked(
  open: Extract<Run, { status: 'blocked' }>,
  by: PersonRef,
  now: string,
  { begun, unknown }: Begun,
): Run {
  const { plan, approval, progress } = open;
  if (plan !== undefined && approval !== undefined && progress !== undefined && begun > 0)
    return become(
      open,
      'stopped',
      {
        plan,
        approval,
        progress: { ...progress, ...(unknown === 0 ? {} : { unknown }) },
        stop: { cause: 'cancelled', by },
        ...sinceOf(open),
      },
      now,
    );
  return become(open, 'cancelled', plan === undefined ? { by } : { plan, by }, now);
}
