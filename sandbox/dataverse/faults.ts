import type { RequestKind } from './request-record.ts';

export type FaultAction =
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** Answers only when the promise settles: for tests that must act while a request is under way. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unavailableAfterCommit' }
  | { readonly kind: 'dropAfterCommit' };

export interface FaultMatch {
  readonly method?: string;
  readonly kind?: RequestKind;
  /** Against the path without query, e.g. `/api/data/v9.2/$batch`. */
  readonly path?: RegExp;
  /** Against the text of the body, e.g. to find a batch by what is in it. */
  readonly body?: RegExp;
}

/** Something that goes wrong with the next `times` requests that match. Counts down as it strikes. */
export interface Fault {
  readonly match: FaultMatch;
  times: number;
  readonly do: FaultAction;
}

interface Struck {
  readonly method: string;
  readonly kind: RequestKind;
  readonly path: string;
  readonly body: string;
}

/** The first fault that matches, counted down; `undefined` when none does. */
export function strike(faults: readonly Fault[], request: Struck): FaultAction | undefined {
  const fault = faults.find(({ match, times }) => times > 0 && matches(match, request));
  if (fault === undefined) return undefined;
  fault.times -= 1;
  return fault.do;
}

function matches(match: FaultMatch, request: Struck): boolean {
  return (
    (match.method === undefined || match.method === request.method) &&
    (match.kind === undefined || match.kind === request.kind) &&
    (match.path === undefined || match.path.test(request.path)) &&
    (match.body === undefined || match.body.test(request.body))
  );
}
