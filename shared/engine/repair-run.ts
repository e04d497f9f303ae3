import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { isOpen, isRepairedTwice, type Run, type RunIn } from '../domain/run.ts';
import type { Ports } from './ports.ts';
import { readStatus } from './read-runs.ts';
import { rollbackRun } from './rollback-run.ts';
import { type StartRun, startRun } from './start-run.ts';

/**
 * A plan that puts right what the last run's checks found, or else the drift that is known; of that the chosen items,
 * where `asked.items` names some. It is approved like any other.
 */
export async function repairRun(
  ports: Ports,
  asked: Omit<StartRun, 'kind' | 'predecessor'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { environment, requester } = asked;
  const status = await readStatus(ports, { environment, by: requester });
  if (isRefusal(status)) return status;
  if (asked.asked?.items !== undefined) return startRun(ports, { ...asked, kind: 'repair' });
  const last = status.latest.find((run) => !isOpen(run) && hasApplied(run));
  // What a rollback left undone is taken back by going on with it.
  if (last?.status === 'needs_repair' && last.kind === 'rollback')
    return rollbackRun(ports, { ...asked, run: last });
  if (last?.status !== 'needs_repair') return repairDrift(ports, asked);
  if (isRepairedTwice(last)) return refuse('repaired_twice', { environment: environment.name });
  return startRun(ports, { ...asked, kind: 'repair', predecessor: last });
}

/** The known drift that can be repaired and that nobody has put off. */
async function repairDrift(
  ports: Ports,
  asked: Omit<StartRun, 'kind' | 'predecessor'>,
): Promise<RunIn<'planning'> | Refusal> {
  const { environment } = asked;
  const now = ports.clock.now().getTime();
  const state = await ports.ledger.drift(environment.key);
  const items = (state?.items ?? [])
    .filter((one) => one.repair !== 'none' && !(Date.parse(one.snoozedUntil ?? '') > now))
    .map((one) => one.id);
  if (items.length === 0) return refuse('nothing_to_repair', { environment: environment.name });
  return startRun(ports, { ...asked, kind: 'repair', asked: { ...asked.asked, items } });
}

/** Runs that wrote nothing say nothing about what is there. */
const hasApplied = (run: Run): boolean =>
  run.status === 'succeeded' || run.status === 'unproven' || run.status === 'needs_repair';
