import type { Finding } from '../domain/finding.ts';
import { isSettled } from '../domain/judge-workspace.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';
import type { Overheard } from './overheard.ts';

/** Seconds after which one more look would tell nothing else. */
export interface EnoughSeconds {
  /** All as expected. */
  readonly good: number;
  /** Panels ended where they stay, and nothing is loading. */
  readonly settled: number;
  /** The same to be seen, and nothing asked of anybody. */
  readonly still: number;
}

/** A look at a page of many frames may take as long as it has to stay so: that one does not count for all. */
const fewest = 3;

/** Milliseconds that one look counts for at most: a page too busy to answer is not one that stands still. */
const mostEach = 1000;

export interface Looks {
  /** To be told of each look; answers whether it was enough. */
  readonly isEnough: (evidence: WorkspaceEvidence, findings: readonly Finding[]) => boolean;
  /**
   * Whether what is wrong at the last look, when there is no time for more, is so and not only not there yet: nothing is
   * under way, and exactly this once stood for the seconds of `settled` while nobody was asked for anything.
   */
  readonly isSure: () => boolean;
}

/** @param clock milliseconds that only grow */
export function startLooks(
  seconds: EnoughSeconds,
  overheard: Pick<Overheard, 'isLoading' | 'stirred'>,
  clock: () => number,
): Looks {
  const isGood = streak(seconds.good, clock);
  const isEnded = streak(seconds.settled, clock);
  const isStill = streak(seconds.still, clock);
  const isCalm = streak(seconds.settled, clock);
  let before: string | undefined;
  let last: string | undefined;
  let stood: string | undefined;
  return {
    isEnough: ({ at: _at, ...shown }, findings) => {
      const stirred = overheard.stirred();
      last = JSON.stringify(shown);
      const sight = stirred === undefined ? undefined : `${stirred} ${last}`;
      const same = sight !== undefined && sight === before;
      before = sight;
      if (isCalm(same)) stood = last;
      const enough = [
        isGood(findings.every(({ severity }) => severity !== 'error')),
        isEnded(isSettled(findings) && !overheard.isLoading()),
        isStill(same),
      ];
      return enough.includes(true);
    },
    isSure: () => overheard.stirred() !== undefined && last !== undefined && last === stood,
  };
}

/** Whether something has held for so long, in so many looks. */
function streak(seconds: number, clock: () => number): (holds: boolean) => boolean {
  let held = 0;
  let looks = 0;
  let before = 0;
  return (holds) => {
    const now = clock();
    held = holds && looks > 0 ? held + Math.min(now - before, mostEach) : 0;
    looks = holds ? looks + 1 : 0;
    before = now;
    return looks >= fewest && held >= seconds * 1000;
  };
}
