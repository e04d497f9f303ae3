/** Milliseconds and messages that Teams allows a bot in one thread: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const limits = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;
const longest = 3_600_000;

/** What this process sent to which thread. Others may send too: Teams' own 429 stays the last word. */
export interface ThreadLimits {
  readonly note: (thread: string) => void;
  /** Milliseconds until another message is allowed; 0: now. */
  readonly wait: (thread: string) => number;
}

/** @param now milliseconds */
export function newThreadLimits(now: () => number): ThreadLimits {
  const sent = new Map<string, readonly number[]>();
  const recent = (thread: string): readonly number[] =>
    (sent.get(thread) ?? []).filter((at) => at > now() - longest);
  return {
    note(thread) {
      const times = [...recent(thread), now()];
      // The thread spoken in last moves to the end, so the first are the ones to forget.
      sent.delete(thread);
      sent.set(thread, times);
      for (const [oldest, [...at]] of sent) {
        if ((at.at(-1) ?? 0) > now() - longest) break;
        sent.delete(oldest);
      }
    },
    wait(thread) {
      const times = recent(thread);
      const waits = limits.map(
        ([window, most]) => (times.at(-most) ?? Number.NEGATIVE_INFINITY) + window - now(),
      );
      return Math.max(0, ...waits);
    },
  };
}
