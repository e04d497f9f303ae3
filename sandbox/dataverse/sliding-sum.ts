/** What happened within the last so many milliseconds, summed. */
export interface SlidingSum {
  readonly add: (at: number, amount: number) => void;
  readonly total: (now: number) => number;
  /** Milliseconds from now until the sum is at most `room`, if nothing is added. */
  readonly untilAtMost: (now: number, room: number) => number;
}

export function slidingSum(windowMs: number): SlidingSum {
  let entries: { readonly at: number; readonly amount: number }[] = [];
  let oldest = 0;
  let sum = 0;
  const slide = (now: number): void => {
    for (
      let entry = entries[oldest];
      entry !== undefined && entry.at <= now - windowMs;
      entry = entries[oldest]
    ) {
      sum -= entry.amount;
      oldest += 1;
    }
    // Dropped together: shifting each would move the whole list each time.
    if (oldest > 1_000) {
      entries = entries.slice(oldest);
      oldest = 0;
    }
  };
  return {
    add: (at, amount) => {
      entries.push({ at, amount });
      sum += amount;
    },
    total: (now) => {
      slide(now);
      return sum;
    },
    untilAtMost: (now, room) => {
      slide(now);
      let left = sum;
      for (let index = oldest; left > room; index += 1) {
        const entry = entries[index];
        if (entry === undefined) break;
        left -= entry.amount;
        if (left <= room) return entry.at + windowMs - now;
      }
      return 0;
    },
  };
}
