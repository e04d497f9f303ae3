import { isAbout } from '../domain/change.ts';
import type { JournalBlock, Outcome } from '../domain/journal.ts';
import type { Plan } from '../domain/plan.ts';
import { type Account, journal, outcomeOf } from './apply-block.ts';
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
  /** Blocks of which the row is behind, at most so many; they are up to date once committed. */
  readonly behind: (most: number) => readonly BlockRange[];
  readonly behindBy: () => number;
  readonly row: (block: BlockRange, epoch: number) => JournalBlock;
  /** Changes of blocks that nobody has intended yet. */
  readonly rest: () => number;
}

export function makePeopleJournal({ plan, account, blocks, gone }: Stretch): PeopleJournal {
  const { outcomes, details } = account;
  const before: readonly Outcome[] = [...outcomes];
  const queue = [...blocks];
  const dirty = new Set<BlockRange>();
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
    if (block !== undefined) dirty.add(block);
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
    behind: (most) => {
      const rows = [...dirty].slice(0, most);
      for (const row of rows) dirty.delete(row);
      return rows;
    },
    behindBy: () => dirty.size,
    row: (block, epoch) => journal(block, epoch, account),
    rest: () => queue.reduce((sum, block) => sum + sizeOf(block), 0),
  };
}

const sizeOf = ({ from, to }: BlockRange): number => to - from + 1;
