import { type JournalBlock, type Outcome, outcomesOf } from '../domain/journal.ts';
import type { Progress } from '../domain/run.ts';
import type { BlockRange } from './next-block.ts';
import type { ChangeResult } from './ports.ts';

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
  const { d: done, p: present, x, c, s: skipped } = countOf(outcomes);
  return {
    ...{ done, present, refused: x + c },
    ...(skipped === 0 ? {} : { skipped }),
    ...(unansweredAt === undefined ? {} : { unansweredAt }),
    total: outcomes.length,
  };
}

/** Of a run that ends: with how many changes nobody knows of, if there are such. */
export function settledOrUnknown(outcomes: readonly Outcome[], before?: Kept): Progress {
  const { i: unknown } = countOf(outcomes);
  return { ...progressOf(outcomes, before), ...(unknown === 0 ? {} : { unknown }) };
}

/** In one go: ten thousand of them are counted with each commit. */
function countOf(outcomes: readonly Outcome[]): { readonly [O in Outcome]: number } {
  const count = { '.': 0, i: 0, d: 0, p: 0, c: 0, x: 0, s: 0 };
  for (const one of outcomes) count[one] += 1;
  return count;
}
