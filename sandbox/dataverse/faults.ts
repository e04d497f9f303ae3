import type { RequestKind } from './request-record.ts';

/** Before or instead of carrying out, so that it makes sense of one operation of a batch too. */
export type PartAction =
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unavailableAfterCommit' }
  /** Any refusal a test wants to see, e.g. 403 to one associate. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string; readonly message: string };

export type FaultAction =
  | PartAction
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** Answers only when the promise settles: for tests that must act while a request is under way. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  | { readonly kind: 'dropAfterCommit' }
  /** Only administrators may enter. */
  | { readonly kind: 'administrationMode' }
  | { readonly kind: 'disabled' };

export interface FaultMatch {
  readonly method?: string;
  readonly kind?: RequestKind;
  /** Against the path without query, e.g. `/api/data/v9.2/$batch`. */
  readonly path?: RegExp;
  /** Against the text of the body, e.g. to find a batch by what is in it. */
  readonly body?: RegExp;
}

/** Something that goes wrong with the next `times` requests that match. Counts down as it strikes. */
export interface RequestFault {
  readonly match: FaultMatch;
  times: number;
  readonly do: FaultAction;
}

/** The same for single operations inside batches, which the batch as a whole survives. */
export interface PartFault {
  readonly part: FaultMatch;
  times: number;
  readonly do: PartAction;
}

export type Fault = RequestFault | PartFault;

export interface Struck {
  readonly method: string;
  readonly kind: RequestKind;
  readonly path: string;
  readonly body: string;
}

/** The first fault of whole requests that matches, counted down; `undefined` when none does. */
export function strike(faults: readonly Fault[], request: Struck): FaultAction | undefined {
  const fault = faults.find(
    (one): one is RequestFault => 'match' in one && one.times > 0 && matches(one.match, request),
  );
  if (fault === undefined) return undefined;
  fault.times -= 1;
  return fault.do;
}

/** The first fault of single operations that matches, counted down. */
export function strikePart(faults: readonly Fault[], operation: Struck): PartAction | undefined {
  const fault = faults.find(
    (one): one is PartFault => 'part' in one && one.times > 0 && matches(one.part, operation),
  );
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
