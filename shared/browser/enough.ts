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

/** To be told of each look; answers whether it was enough. @param clock milliseconds that only grow */
export function enoughLooks(
  seconds: EnoughSeconds,
  overheard: Pick<Overheard, 'isLoading' | 'stirred'>,
  clock: () => number,
) {
  const isGood = streak(seconds.good, clock);
  const isEnded = streak(seconds.settled, clock);
  const isStill = streak(seconds.still, clock);
  let before: string | undefined;
  return ({ at: _at, ...shown }: WorkspaceEvidence, findings: readonly Finding[]): boolean => {
    const stirred = overheard.stirred();
    const sight = stirred === undefined ? undefined : JSON.stringify([stirred, shown]);
    const same = sight !== undefined && sight === before;
    before = sight;
    const enough = [
      isGood(findings.every(({ severity }) => severity !== 'error')),
      isEnded(isSettled(findings) && !overheard.isLoading()),
      isStill(same),
    ];
    return enough.includes(true);
  };
}

/** Whether something has held for so long, in so many looks. */
function streak(seconds: number, clock: () => number): (holds: boolean) => boolean {
  let since = 0;
  let looks = 0;
  return (holds) => {
    looks = holds ? looks + 1 : 0;
    if (looks === 1) since = clock();
    return looks >= fewest && clock() - since >= seconds * 1000;
  };
}
