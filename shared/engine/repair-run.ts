import type { EnvironmentKey } from '../domain/ids.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { isOpen, isRepairedTwice, type Run, type RunIn, stillFails } from '../domain/run.ts';
import { lookedThrough } from './applied-runs.ts';
import type { Ports } from './ports.ts';
import { mayRead, unknownTo } from './read-runs.ts';
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
  if (!(await mayRead(ports, environment, requester))) return unknownTo(ports, environment, requester);
  // Rejected and expired plans, however many, are no reason to forget what failed, or how often it was tried.
  const closed = (await ports.ledger.runs(environment.key, lookedThrough)).filter((run) => !isOpen(run));
  const last = closed.find(hasApplied);
  const items = asked.asked?.items;
  if (items !== undefined && !(await isOfLast(ports, environment.key, items, last)))
    return startRun(ports, { ...asked, kind: 'repair' });
  // What a rollback left undone is taken back by going on with it.
  if (last?.status === 'needs_repair' && last.kind === 'rollback')
    return rollbackRun(ports, { ...asked, run: last });
  if (last === undefined || (last.status !== 'needs_repair' && items === undefined))
    return repairDrift(ports, asked);
  // A repair that found nothing to write was one all the same: the next would find nothing either.
  const tried = closed
    .slice(0, closed.indexOf(last))
    .find((run) => run.repairs !== undefined && stillFails(run));
  const before = tried ?? last;
  if (isRepairedTwice(before)) return refuse('repaired_twice', { environment: environment.name });
  return startRun(ports, { ...asked, kind: 'repair', predecessor: before });
}

/**
 * Whether chosen drift is nothing but what was seen to be wrong with the workspace after the last run: one more try to
 * put that right counts as such, wherever it is asked for. Of a repair nobody has looked at yet, too.
 */
async function isOfLast(
  ports: Ports,
  key: EnvironmentKey,
  items: readonly string[],
  last: Run | undefined,
): Promise<boolean> {
  const isTry = last?.status === 'unproven' && last.repairs !== undefined;
  if (last === undefined || !(isTry || last.status === 'needs_repair')) return false;
  const known = (await ports.ledger.drift(key))?.items ?? [];
  return items.every((id) => known.find((one) => one.id === id)?.kind === 'workspace-worse');
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
