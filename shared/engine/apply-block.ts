import { isAbout } from '../domain/change.ts';
import { type JournalBlock, type Outcome, outcomesOf } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Progress } from '../domain/run.ts';
import type { BlockRange } from './next-block.ts';
import { lossesOf } from './outstanding.ts';
import type { ChangeResult, Dataverse } from './ports.ts';
import type { Session } from './session.ts';

export interface Block extends BlockRange {
  /** People who left since the plan: nothing new is begun for them. */
  readonly gone: ReadonlySet<string>;
}

/** What is known about a plan's changes, kept up to date while a session applies them. */
export interface Account {
  readonly outcomes: Outcome[];
  /** Why a change was refused or conflicted, by index. */
  readonly details: Map<number, string>;
}

export function accountOf(blocks: readonly JournalBlock[], total: number): Account {
  const details = blocks.flatMap((block) => Object.entries(block.details ?? {}));
  return {
    outcomes: [...outcomesOf(blocks, total)],
    details: new Map(details.map(([index, why]) => [Number(index), why])),
  };
}

/**
 * One configuration change, or the two halves of one. Intent first, then the write, then its outcome: after a crash every `i` is tried again, and nothing else. Whoever
 * asked to stop keeps new changes from being intended, but what was intended before is settled, because only then is
 * it known. Returns a refusal when the environment does not answer.
 */
export async function applyBlock(
  session: Session,
  dataverse: Dataverse,
  plan: Plan,
  { outcomes, details }: Account,
  { from, to, gone }: Block,
): Promise<Refusal | undefined> {
  const indexes = Array.from({ length: to - from + 1 }, (_unused, offset) => from + offset);
  const before = indexes.map((index) => outcomes[index] ?? '.');
  const settling = before.includes('i');
  const isGone = (index: number): boolean =>
    plan.changes.slice(index, index + 1).some((one) => isAbout(one, gone));
  const intended = before
    .map((outcome, at) => (outcome !== '.' ? outcome : isGone(from + at) ? 's' : 'i'))
    .join('');
  const run = session.run().id;
  await session.commit((current) => {
    if (current.status !== 'applying' || (current.cancelledBy !== undefined && !settling)) return undefined;
    return {
      run: current,
      writes: [{ kind: 'journal', run, block: { from, to, epoch: session.epoch, outcomes: intended } }],
    };
  });
  const now = session.run();
  if (now.status !== 'applying' || (now.cancelledBy !== undefined && !settling)) return undefined;
  const open = indexes.filter((_index, at) => intended[at] === 'i');
  for (const index of indexes) outcomes[index] = intended[index - from] as Outcome;
  const throttlesBefore = dataverse.throttles?.() ?? 0;
  const noteLost = lossesOf(dataverse, session.now);
  const wanted = open.flatMap((index) => plan.changes[index] ?? []);
  const results = wanted.length === 0 ? [] : await dataverse.apply(wanted, session.signal);
  if (isRefusal(results)) return results;
  open.forEach((index, at) => {
    outcomes[index] = outcomeOf(results[at], before[index - from]);
    const why = results[at]?.detail;
    if (why !== undefined) details.set(index, why);
  });
  await session.commit((current) => {
    if (current.status !== 'applying') return undefined;
    const block = journal({ from, to }, session.epoch, { outcomes, details });
    const { retry, throttled: _before, ...rest } = current;
    const throttled = (dataverse.throttles?.() ?? 0) > throttlesBefore ? { throttled: true as const } : {};
    const progress = noteLost(progressOf(outcomes, current.progress));
    const next = { ...rest, ...throttled, progress };
    // After a pause cards still show the run as blocked; from here on it is not.
    const news = retry === undefined ? {} : { show: true };
    return { run: next, writes: [{ kind: 'journal', run, block }], ...news };
  });
  return undefined;
}

/**
 * A change that was intended by a worker that died and is now found done counts as done by us: the check before the
 * first write had seen it absent.
 */
export function outcomeOf(result: ChangeResult | undefined, before: Outcome | undefined): Outcome {
  if (result === undefined) return 'i';
  return result.outcome === 'p' && before === 'i' ? 'd' : result.outcome;
}

/** The row of a block as it stands now. */
export function journal(
  { from, to }: BlockRange,
  epoch: number,
  { outcomes, details }: Account,
): JournalBlock {
  const own = [...details].filter(([index]) => index >= from && index <= to);
  const row = { from, to, epoch, outcomes: outcomes.slice(from, to + 1).join('') };
  return own.length === 0 ? row : { ...row, details: Object.fromEntries(own) };
}

type Kept = Pick<Progress, 'unansweredAt'>;

/** @param before of the same run: what was not answered stays known */
export function progressOf(outcomes: readonly Outcome[], { unansweredAt }: Kept = {}): Progress {
  const count = (wanted: Outcome): number => outcomes.filter((one) => one === wanted).length;
  const skipped = count('s');
  const progress = { done: count('d'), present: count('p'), refused: count('x') + count('c') };
  return {
    ...progress,
    ...(skipped === 0 ? {} : { skipped }),
    ...(unansweredAt === undefined ? {} : { unansweredAt }),
    total: outcomes.length,
  };
}

/** Of a run that ends: with how many changes nobody knows of, if there are such. */
export function settledOrUnknown(outcomes: readonly Outcome[], before?: Kept): Progress {
  const unknown = outcomes.filter((one) => one === 'i').length;
  return { ...progressOf(outcomes, before), ...(unknown === 0 ? {} : { unknown }) };
}
