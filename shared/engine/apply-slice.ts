import { isPersonChange } from '../domain/change.ts';
import { type JournalBlock, type Outcome, outcomesOf } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Progress, Run, RunIn, StopCause } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { checkFresh } from './check-fresh.ts';
import { environmentSettings } from './environment-settings.ts';
import { nextBlock } from './next-block.ts';
import type { ChangeResult, Dataverse, Ports } from './ports.ts';
import type { Session } from './session.ts';
import { showEverywhere } from './show.ts';

/** Seconds between two edits of a progress card: Teams throttles a thread that is edited faster. */
const progressSeconds = 3;

/** More refused people than this, or than this share of the plan's people, stops a run. */
const refusedAtMost = 20;
const refusedShare = 0.01;

/** Applies an approved plan from where the journal stands. Returns a refusal when the environment does not answer. */
export async function applySlice(
  ports: Ports,
  session: Session,
  run: RunIn<'applying'>,
): Promise<Refusal | undefined> {
  const environment = environmentSettings(ports, run.id);
  const dataverse = ports.dataverse(environment);
  const plan = await ports.ledger.plan(environment.key, run.plan);
  await noteStop(ports, session);
  if (!run.checked) {
    const refusal = await checkFresh(ports, session, dataverse, plan);
    if (refusal !== undefined || session.run().status !== 'applying') return refusal;
  }
  const outcomes = [...outcomesOf(await ports.ledger.journal(run.id), plan.changes.length)];
  let shownAt = ports.clock.now().getTime();
  for (;;) {
    await noteStop(ports, session);
    const current = session.run();
    if (current.status !== 'applying') return undefined;
    const stop = stopCause(plan, outcomes, current);
    const block = stop === undefined ? nextBlock(plan.changes, outcomes) : undefined;
    if (stop !== undefined || block === undefined) {
      await finish(ports, session, stop);
      return undefined;
    }
    const tried = await applyBlock(session, dataverse, plan, outcomes, block);
    if (tried !== undefined) return tried;
    if (ports.clock.now().getTime() - shownAt >= progressSeconds * 1000) {
      shownAt = ports.clock.now().getTime();
      for (const write of await showEverywhere(ports, run.id))
        if (write.kind === 'outbox') await ports.ledger.enqueueCard(write.id, write.conversation);
      return undefined;
    }
  }
}

/** From here on the run itself says who stopped it. */
async function noteStop(ports: Ports, session: Session): Promise<void> {
  const by = await ports.ledger.stopAsked(session.run().id);
  if (by === undefined) return;
  await session.commit((current) =>
    current.status === 'applying' && current.cancelledBy === undefined
      ? { run: { ...current, cancelledBy: by }, audit: { what: 'asked to stop', by } }
      : undefined,
  );
}

/** Intent first, then the write, then its outcome: after a crash every `i` is tried again, and nothing else. */
async function applyBlock(
  session: Session,
  dataverse: Dataverse,
  plan: Plan,
  outcomes: Outcome[],
  block: { readonly from: number; readonly to: number },
): Promise<Refusal | undefined> {
  const indexes = Array.from({ length: block.to - block.from + 1 }, (_unused, offset) => block.from + offset);
  const before = indexes.map((index) => outcomes[index] ?? '.');
  const intended = indexes.map((index) => (isOpenOutcome(outcomes[index]) ? 'i' : (outcomes[index] ?? '.')));
  const run = session.run().id;
  await session.commit((current) => {
    if (current.status !== 'applying' || current.cancelledBy !== undefined) return undefined;
    return {
      run: current,
      writes: [
        { kind: 'journal', run, block: { ...block, epoch: session.epoch, outcomes: intended.join('') } },
      ],
    };
  });
  const now = session.run();
  if (now.status !== 'applying' || now.cancelledBy !== undefined) return undefined;
  const open = indexes.filter((index) => isOpenOutcome(outcomes[index]));
  const results = await dataverse.apply(open.flatMap((index) => plan.changes[index] ?? []));
  if (isRefusal(results)) return results;
  open.forEach((index, at) => {
    outcomes[index] = outcomeOf(results[at], before[index - block.from]);
  });
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    return {
      run: { ...current, progress: progressOf(outcomes) },
      writes: [{ kind: 'journal', run, block: journal(block, session.epoch, outcomes, open, results) }],
    };
  });
  return undefined;
}

const isOpenOutcome = (outcome: Outcome | undefined): boolean =>
  outcome === undefined || outcome === '.' || outcome === 'i';

/**
 * A change that was intended by a worker that died and is now found done counts as done by us: the check before the
 * first write had seen it absent.
 */
function outcomeOf(result: ChangeResult | undefined, before: Outcome | undefined): Outcome {
  if (result === undefined) return 'i';
  return result.outcome === 'p' && before === 'i' ? 'd' : result.outcome;
}

function journal(
  block: { readonly from: number; readonly to: number },
  epoch: number,
  outcomes: readonly Outcome[],
  open: readonly number[],
  results: readonly ChangeResult[],
): JournalBlock {
  const details = Object.fromEntries(
    open.flatMap((index, at) =>
      results[at]?.detail === undefined ? [] : [[String(index), results[at].detail]],
    ),
  );
  const row = {
    from: block.from,
    to: block.to,
    epoch,
    outcomes: outcomes.slice(block.from, block.to + 1).join(''),
  };
  return Object.keys(details).length === 0 ? row : { ...row, details };
}

function progressOf(outcomes: readonly Outcome[]): Progress {
  const count = (wanted: Outcome): number => outcomes.filter((one) => one === wanted).length;
  return { done: count('d'), present: count('p'), refused: count('x') + count('c'), total: outcomes.length };
}

/** A failed configuration change stops the run; failed people are collected until there are too many. */
function stopCause(plan: Plan, outcomes: readonly Outcome[], run: RunIn<'applying'>): StopCause | undefined {
  const failedAt = outcomes.findIndex((one, index) => (one === 'x' || one === 'c') && !isPerson(plan, index));
  if (failedAt >= 0) return { cause: outcomes[failedAt] === 'c' ? 'conflict' : 'step_failed', at: failedAt };
  const people = plan.changes.filter(isPersonChange).length;
  const refused = outcomes.filter(
    (one, index) => (one === 'x' || one === 'c') && isPerson(plan, index),
  ).length;
  if (refused > refusedAtMost || refused > Math.max(1, people * refusedShare))
    return { cause: 'too_many_refused' };
  if (run.cancelledBy !== undefined) return { cause: 'cancelled', by: run.cancelledBy };
  return undefined;
}

function isPerson(plan: Plan, index: number): boolean {
  const change = plan.changes[index];
  return change !== undefined && isPersonChange(change);
}

async function finish(ports: Ports, session: Session, stop: StopCause | undefined): Promise<void> {
  const now = ports.clock.now().toISOString();
  await session.commit(
    (current): { run: Run; audit: { what: string; digest: string; detail?: string } } | undefined => {
      if (current.status !== 'applying') return undefined;
      const { plan, approval, progress } = current;
      if (stop === undefined)
        return {
          run: become(current, 'verifying', { plan, approval, progress }, now),
          audit: { what: 'applied', digest: plan.digest },
        };
      return {
        run: become(current, 'stopped', { plan, approval, progress, stop }, now),
        audit: { what: 'stopped', digest: plan.digest, detail: stop.cause },
      };
    },
  );
}
