import type { Finding } from '../domain/finding.ts';
import { isSettled } from '../domain/judge-workspace.ts';
import type { WorkspaceEvidence } from '../domain/workspace-evidence.ts';
import type { Overheard } from './overheard.ts';

/** Looks in a row after which another one would tell nothing else. */
export interface LooksInRow {
  /** All as expected. */
  readonly good: number;
  /** Panels ended where they stay, and nothing is loading. */
  readonly settled: number;
  /** The same to be seen, and nothing asked of anybody. */
  readonly still: number;
}

/** To be told of each look; answers whether it was enough. */
export function enoughLooks(most: LooksInRow, overheard: Pick<Overheard, 'isLoading' | 'stirred'>) {
  let [good, settled, still] = [0, 0, 0];
  let before: string | undefined;
  return ({ at: _at, ...shown }: WorkspaceEvidence, findings: readonly Finding[]): boolean => {
    const stirred = overheard.stirred();
    const sight = stirred === undefined ? undefined : JSON.stringify([stirred, shown]);
    good = findings.every(({ severity }) => severity !== 'error') ? good + 1 : 0;
    settled = isSettled(findings) && !overheard.isLoading() ? settled + 1 : 0;
    still = sight !== undefined && sight === before ? still + 1 : 0;
    before = sight;
    return good > most.good || settled > most.settled || still > most.still;
  };
}
