/**
 * What happened to one change of a plan: `.` untried, `i` intended, `d` done by us, `p` already there,
 * `c` conflict (somebody else's edit), `x` refused by Dataverse, `s` skipped: the person left after planning.
 */
export type Outcome = '.' | 'i' | 'd' | 'p' | 'c' | 'x' | 's';

/** One journal row: the changes `from` to `to` (both included) of the plan, one outcome character each. */
export interface JournalBlock {
  readonly from: number;
  readonly to: number;
  /** Lease epoch that wrote it; a stalled worker's epoch is older and its commit fails. */
  readonly epoch: number;
  readonly outcomes: string;
  /** Why a change was refused or conflicted, by index; no personal names, no URLs. */
  readonly details?: { readonly [index: string]: string };
}

/** Outcome of every change of a plan of `total` changes. */
export function outcomesOf(blocks: readonly JournalBlock[], total: number): readonly Outcome[] {
  const outcomes = new Array<Outcome>(total).fill('.');
  for (const block of blocks)
    for (let index = block.from; index <= block.to; index++)
      outcomes[index] = (block.outcomes[index - block.from] ?? '.') as Outcome;
  return outcomes;
}
