/** Milliseconds and messages: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit (per bot per thread). */
const limits = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;

/** Counts a message for a thread, or answers how many seconds to wait (and does not count it). */
export function newThrottle(): (thread: string, now: Date) => number | undefined {
  const taken = new Map<string, number[]>();
  return (thread, now) => {
    const time = now.getTime();
    const times = (taken.get(thread) ?? []).filter((at) => at > time - 3_600_000);
    taken.set(thread, times);
    const waits = limits.map(([window, most]) => {
      const oldest = times.at(-most);
      return oldest === undefined || oldest <= time - window ? 0 : oldest + window - time;
    });
    const wait = Math.max(...waits);
    if (wait > 0) return Math.ceil(wait / 1_000);
    times.push(time);
    return undefined;
  };
}
