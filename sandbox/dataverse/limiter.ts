import { type Answer, refused } from './exchange.ts';
import { type Facet, facets, type ProtectionLimits } from './protection-limits.ts';
import { type SlidingSum, slidingSum } from './sliding-sum.ts';

export type Admission =
  | {
      readonly kind: 'admitted';
      /** To be called once it was carried out. */
      readonly leave: (executionMs: number) => void;
    }
  | { readonly kind: 'refused'; readonly facet: Facet; readonly answer: Answer };

export interface Limiter {
  readonly admit: (user: string, request: { readonly batch: boolean }) => Admission;
  /** What Dataverse says of itself in the headers of each answer. */
  readonly headers: (user: string) => Answer['headers'];
}

interface Wait {
  readonly facet: Facet;
  readonly since: number;
  readonly until: number;
}

interface User {
  readonly arrivals: SlidingSum;
  readonly executions: SlidingSum;
  running: number;
  batches: number;
  wait?: Wait;
}

/**
 * The platform's service protection, for each user by himself. Who exceeds requests or execution time is refused until
 * the wait is over; too many at the same time are refused one by one. Refused requests count for nothing but the wait.
 *
 * @param now milliseconds
 */
export function makeLimiter(limits: ProtectionLimits, now: () => number): Limiter {
  const users = new Map<string, User>();
  const userOf = (id: string): User => {
    const known = users.get(id);
    if (known !== undefined) return known;
    const { windowMs } = limits;
    const fresh = {
      arrivals: slidingSum(windowMs),
      executions: slidingSum(windowMs),
      running: 0,
      batches: 0,
    };
    users.set(id, fresh);
    return fresh;
  };
  return {
    admit: (id, { batch }) => {
      const user = userOf(id);
      const at = now();
      const facet = waiting(user, at) ?? exceeded(limits, user, at, batch);
      if (facet !== undefined) return refusal(limits, user, facet, at);
      user.arrivals.add(at, 1);
      user.running += 1;
      if (batch) user.batches += 1;
      const leave = (executionMs: number): void => {
        user.running -= 1;
        if (batch) user.batches -= 1;
        user.executions.add(now(), executionMs);
      };
      return { kind: 'admitted', leave };
    },
    headers: (id) => {
      const user = userOf(id);
      const requests = limits.requests - user.arrivals.total(now());
      const seconds = (limits.executionMs - user.executions.total(now())) / 1_000;
      return {
        'x-ms-ratelimit-burst-remaining-xrm-requests': String(Math.max(0, requests)),
        'x-ms-ratelimit-time-remaining-xrm-requests': seconds.toFixed(2),
      };
    },
  };
}

/** A wait for being too many ends with the crowd: who comes alone is let in. */
const waiting = ({ wait }: User, at: number): Facet | undefined =>
  wait !== undefined && at < wait.until && (wait.facet === 'requests' || wait.facet === 'execution')
    ? wait.facet
    : undefined;

function exceeded(limits: ProtectionLimits, user: User, at: number, batch: boolean): Facet | undefined {
  if (user.running >= limits.concurrent) return 'concurrent';
  if (batch && user.batches >= (limits.concurrentBatches ?? Number.POSITIVE_INFINITY))
    return 'concurrentBatches';
  if (user.arrivals.total(at) >= limits.requests) return 'requests';
  return user.executions.total(at) > limits.executionMs ? 'execution' : undefined;
}

function refusal(limits: ProtectionLimits, user: User, facet: Facet, at: number): Admission {
  const wait = waitOf(limits, user, facet, at);
  user.wait = wait;
  const { code, message } = facets[facet];
  const seconds = Math.max(1, Math.ceil((wait.until - at) / 1_000));
  const answer = refused({ status: 429, code, message: message(limits) }, { 'Retry-After': String(seconds) });
  return { kind: 'refused', facet, answer };
}

/** The first wait, the same one for those under way already, or a longer one for who pushes on. */
function waitOf(limits: ProtectionLimits, user: User, facet: Facet, at: number): Wait {
  const { noticeMs, growth, longestMs } = limits.waits;
  const { wait } = user;
  if (wait === undefined || at >= wait.until) {
    const length = Math.min(longestMs, Math.max(1, firstWait(limits, user, facet, at)));
    return { facet, since: at, until: at + length };
  }
  if (at - wait.since <= noticeMs) return wait;
  const length = Math.min(longestMs, (wait.until - wait.since) * growth);
  return { facet, since: at, until: Math.max(wait.until, at + length) };
}

function firstWait(limits: ProtectionLimits, user: User, facet: Facet, at: number): number {
  if (facet === 'requests') return user.arrivals.untilAtMost(at, limits.requests - 1);
  if (facet === 'execution') return user.executions.untilAtMost(at, limits.executionMs);
  return limits.waits.concurrentMs;
}
