/** What is known when an attempt did not succeed. `status` is absent when no answer came. */
export interface AttemptFacts {
  /** 1 for the first. */
  readonly attempt: number;
  readonly status?: number;
  /** Of the `Retry-After` header, milliseconds. */
  readonly retryAfterMs?: number;
  /** True when doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
  /** Time this request has already waited. */
  readonly waitedMs: number;
}

export interface RetryLimits {
  readonly attempts: number;
  /** Longest sum of waits for one request; beyond it the caller comes back later. */
  readonly waitMs: number;
}

export type RetryDecision =
  | { readonly kind: 'stop' }
  /** `shared`: the environment throttles, so everybody waits. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly shared: boolean };

const throttled = 429;
const passing = new Set([502, 503, 504]);
const firstDelayMs = 500;

/**
 * A 429 was not carried out, so it is repeated whatever it was. After a 5xx or no answer nobody knows, so only what is
 * repeatable is. Waits double from half a second unless the environment names one; never shorter, so that a
 * `Retry-After: 0` cannot make a busy loop.
 */
export function decideRetry(facts: AttemptFacts, limits: RetryLimits): RetryDecision {
  const { attempt, status, repeatable, retryAfterMs, waitedMs } = facts;
  const shared = status === throttled;
  const worthwhile = shared || (repeatable && (status === undefined || passing.has(status)));
  const afterMs = Math.max(retryAfterMs ?? firstDelayMs * 2 ** (attempt - 1), firstDelayMs);
  if (!worthwhile || waitedMs + afterMs > limits.waitMs) return { kind: 'stop' };
  if (!shared && attempt >= limits.attempts) return { kind: 'stop' };
  return { kind: 'again', afterMs, shared };
}

/** `Retry-After` holds seconds or an HTTP date (RFC 9110 §10.2.3). */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
