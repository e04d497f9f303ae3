import type { Fault, FaultAction, Struck } from '../../../sandbox/dataverse/faults.ts';

/** Places within each hundred requests, so that each kind strikes one in a hundred, early on as well. */
const troubles: { readonly [place: number]: FaultAction } = {
  13: { kind: 'throttle', retryAfterSeconds: 1 },
  37: { kind: 'unavailableAfterCommit' },
  61: { kind: 'dropAfterCommit' },
};

/**
 * Makes something go wrong with one in a hundred requests, of each kind: 429, 503 after all was carried out, and a
 * connection that breaks after all was carried out. By count, so that each run meets the same.
 */
export function troubleEvery(requests: number, add: (fault: Fault) => unknown): (request: Struck) => void {
  let seen = 0;
  return () => {
    const what = troubles[seen % requests];
    seen += 1;
    if (what !== undefined) add({ match: {}, times: 1, do: what });
  };
}
