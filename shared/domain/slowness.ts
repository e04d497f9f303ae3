import type { Run, RunIn } from './run.ts';

/** How long a run has taken for what it has settled, and how long earlier runs took for as many changes. */
export interface Slowness {
  readonly seconds: number;
  readonly usualSeconds: number;
}

/** Below this nobody waits, and starting up weighs more than the changes do. */
const leastSeconds = 60;
const slowFactor = 2;
/** So many of the latest runs say what is usual; the middle one, because a look the day after ends a run late. */
const remembered = 5;

type Ended = RunIn<'succeeded' | 'unproven' | 'needs_repair'>;

/**
 * Whether a run takes at least twice as long for each change as earlier ones did, verifying included.
 *
 * @param earlier newest first; runs that were not carried out to their end say nothing
 * @returns `undefined` as well while there is nothing to compare with
 */
export function slownessOf(run: RunIn<'applying'>, earlier: readonly Run[], now: Date): Slowness | undefined {
  const seconds = secondsSince(run, now);
  const each = usualEach(earlier);
  if (each === undefined || seconds < leastSeconds) return undefined;
  const { done, present, refused, skipped = 0 } = run.progress;
  const usualSeconds = each * Math.max(1, done + present + refused + skipped);
  return seconds >= slowFactor * usualSeconds ? { seconds, usualSeconds } : undefined;
}

/** Before this the first changes say nothing about the others. */
const leastToTell = 10;

/** Seconds until all is settled if it goes on as it went so far; `undefined` while that cannot be told. */
export function secondsLeft(run: RunIn<'applying'>, now: Date): number | undefined {
  const { done, present, refused, skipped = 0, total } = run.progress;
  const [settled, seconds] = [done + present + refused + skipped, secondsSince(run, now)];
  if (settled === 0 || settled >= total || seconds < leastToTell) return undefined;
  return (seconds / settled) * (total - settled);
}

export const hasLasted = (run: RunIn<'applying'>, now: Date): boolean =>
  secondsSince(run, now) >= leastSeconds;

export function isCarriedOut(run: Run): run is Ended {
  const ended = run.status === 'succeeded' || run.status === 'unproven' || run.status === 'needs_repair';
  return ended && run.progress.total > 0;
}

function usualEach(earlier: readonly Run[]): number | undefined {
  const each = earlier
    .filter(isCarriedOut)
    .slice(0, remembered)
    .map((run) => secondsSince(run, new Date(run.changedAt)) / run.progress.total)
    .sort((a, b) => a - b);
  return each[Math.floor((each.length - 1) / 2)];
}

/** From when it could begin: the last approval, or the window it was given for. */
function secondsSince({ approval }: Pick<Ended, 'approval'>, until: Date): number {
  const from = Math.max(Date.parse(approval.at), Date.parse(approval.window?.opensAt ?? approval.at));
  return (until.getTime() - from) / 1000;
}
