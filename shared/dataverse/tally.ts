import type { RequestTally } from '../engine/ports.ts';

/** A `$batch` counts one. `read` are single rows and read-backs, `page` what follows a `nextLink`. */
export type RequestKind = 'batch' | 'page' | 'read' | 'write' | 'link' | 'people-batch';

export interface Tally {
  readonly add: (kind: RequestKind) => void;
  /** It was asked to wait. */
  readonly throttle: () => void;
  readonly throttles: () => number;
  readonly read: () => RequestTally;
}

export function makeTally(): Tally {
  const counts: { [kind: string]: number } = {};
  let throttles = 0;
  return {
    throttle: () => {
      throttles += 1;
    },
    throttles: () => throttles,
    add: (kind) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
    },
    read: () => ({ ...counts }),
  };
}
