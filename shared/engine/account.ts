import { type JournalBlock, type Outcome, outcomesOf } from '../domain/journal.ts';
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
