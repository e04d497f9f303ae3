import { isAbout } from '../domain/change.ts';
import type { JournalBlock, Outcome } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { type Account, outcomeOf } from './account.ts';
import type { BlockRange } from './next-block.ts';
import type { ChangeResult } from './ports.ts';

/** Blocks of people of one plan, from the left to the right as far as they are intended. */
export interface Stretch {
  readonly plan: Plan;
  readonly account: Account;
  /** In plan order; each has something open. */
  readonly blocks: readonly BlockRange[];
  /** People who left since the plan: nothing new is begun for them. */
  readonly gone: ReadonlySet<string>;
}

/** What the journal of a stretch says and is about to say. */
export interface PeopleJournal {
  /** Outcomes as they were before the stretch, by index of the plan. */
  readonly before: readonly Outcome[];
  /** Takes the next blocks with so many changes; `begun`: only those a worker before us had begun. */
  readonly next: (wanted: number, room: number, which: 'next' | 'begun') => readonly BlockRange[];
  readonly isBegun: (block: BlockRange) => boolean;
  /** The row that says what is about to be tried; of a stretch that is to stop, only what had been begun. */
  readonly intent: (block: BlockRange, epoch: number, which: 'next' | 'begun') => JournalBlock;
  /** That row is written. Answers what is to be sent. */
  readonly begin: (block: BlockRange, which: 'next' | 'begun') => readonly number[];
  readonly land: (index: number, result: ChangeResult | undefined) => void;
  /** Never sent: as untried as before. */
  readonly takeBack: (indexes: readonly number[]) => void;
  /** Changes of blocks that nobody has intended yet. */
  readonly rest: () => number;
}

/** @param behind gets each block of which the row is behind from then on */
export function makePeopleJournal(
  { plan, account, blocks, gone }: Stretch,
  behind: Set<BlockRange>,
): PeopleJournal {
  const { outcomes, details } = account;
  const before: readonly Outcome[] = [...outcomes];
  const queue = [...blocks];
  const blockAt = new Map<number, BlockRange>();
  const isBegun = ({ from, to }: BlockRange): boolean => before.slice(from, to + 1).includes('i');

  const marks = ({ from, to }: BlockRange, which: 'next' | 'begun'): readonly Outcome[] =>
    before.slice(from, to + 1).map((outcome, at) => {
      if (outcome !== '.' || which === 'begun') return outcome;
      const change = plan.changes[from + at];
      return change !== undefined && isAbout(change, gone) ? 's' : 'i';
    });

  function set(index: number, outcome: Outcome): void {
    outcomes[index] = outcome;
    const block = blockAt.get(index);
    if (block !== undefined) behind.add(block);
  }

  return {
    before,
    isBegun,
    next: (wanted, room, which) => {
      const chosen: BlockRange[] = [];
      for (let count = 0; count < wanted && chosen.length < room; ) {
        const at = which === 'begun' ? queue.findIndex(isBegun) : 0;
        const block = at < 0 ? undefined : queue.splice(at, 1)[0];
        if (block === undefined) break;
        chosen.push(block);
        count += sizeOf(block);
      }
      return chosen;
    },
    intent: (block, epoch, which) => ({ ...block, epoch, outcomes: marks(block, which).join('') }),
    begin: (block, which) =>
      marks(block, which).flatMap((mark, at) => {
        outcomes[block.from + at] = mark;
        blockAt.set(block.from + at, block);
        return mark === 'i' ? [block.from + at] : [];
      }),
    land: (index, result) => {
      if (result?.detail !== undefined) details.set(index, result.detail);
      set(index, outcomeOf(result, before[index]));
    },
    takeBack: (indexes) => {
      for (const index of indexes) set(index, before[index] ?? '.');
    },
    rest: () => queue.reduce((sum, block) => sum + sizeOf(block), 0),
  };
}

const sizeOf = ({ from, to }: BlockRange): number => to - from + 1;
