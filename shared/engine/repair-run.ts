import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { isOpen, isRepairedTwice, type Run, type RunIn } from '../domain/run.ts';
import type { Ports } from './ports.ts';
import { readStatus } from './read-runs.ts';
import { type StartRun, startRun } from './start-run.ts';

/** A plan that puts right what the last run's checks found. It is approved like any other. */
export async function repairRun(
  ports: Ports,
  asked: Omit<StartRun, 'kind' | 'predecessor'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { environment, requester } = asked;
  const status = await readStatus(ports, { environment, by: requester });
  if (isRefusal(status)) return status;
  const last = status.latest.find((run) => !isOpen(run) && hasApplied(run));
  if (last?.status !== 'needs_repair') return refuse('nothing_to_repair', { environment: environment.name });
  if (isRepairedTwice(last)) return refuse('repaired_twice', { environment: environment.name });
  return startRun(ports, { ...asked, kind: 'repair', predecessor: last });
}

/** Runs that wrote nothing say nothing about what is there. */
const hasApplied = (run: Run): boolean =>
  run.status === 'succeeded' || run.status === 'unproven' || run.status === 'needs_repair';
