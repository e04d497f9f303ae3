import type { TableEffect } from './table-effect.ts';

/** Looks at every journal row that goes to the table, and at the lease it was written under. */
export interface TakeoverWatch {
  readonly saw: (effect: TableEffect, accepted: boolean) => void;
  /** Rows of an older lease that were written all the same. */
  readonly stale: readonly string[];
  /** Commits of an older lease that were refused. */
  readonly refused: () => number;
  readonly epoch: () => number;
}

export function takeoverWatch(): TakeoverWatch {
  const stale: string[] = [];
  let refused = 0;
  let highest = 0;
  return {
    stale,
    refused: () => refused,
    epoch: () => highest,
    saw: ({ label, epoch, steps }, accepted) => {
      if (epoch === undefined) return;
      if (!accepted) {
        if (epoch < highest) refused += 1;
        return;
      }
      const old = steps.filter((step) => step.epoch !== epoch || step.epoch < highest);
      for (const step of old)
        stale.push(`${label}: epoch ${step.epoch} under a head of ${Math.max(highest, epoch)}`);
      highest = Math.max(highest, epoch);
    },
  };
}
