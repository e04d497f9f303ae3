import type { RequestTally } from '../engine/ports.ts';

/** A `$batch` counts one. `read` are single rows and read-backs, `page` what follows a `nextLink`. */
export type RequestKind = 'batch' | 'page' | 'read' | 'write' | 'link' | 'people-batch';

export interface Tally {
  readonly add: (kind: RequestKind) => void;
  /** It was asked to wait: a request, or one operation inside a batch. */
  readonly throttle: () => void;
  readonly throttles: () => number;
  /** Something that writes got no clear answer. */
  readonly lose: () => void;
  readonly lost: () => number;
  readonly read: () => RequestTally;
}

/** @param heard told of each time it was asked to wait */
export function makeTally(heard: () => void = () => undefined): Tally {
  const counts: { [kind: string]: number } = {};
  let [throttles, lost] = [0, 0];
  return {
    throttle: () => {
      throttles += 1;
      heard();
    },
    throttles: () => throttles,
    lose: () => {
      lost += 1;
    },
    lost: () => lost,
    add: (kind) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
    },
    read: () => ({ ...counts }),
  };
}
