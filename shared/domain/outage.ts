import type { EnvironmentKey, RunId } from './ids.ts';
import type { Refusal } from './reason.ts';

/**
 * That scheduled checks come to no answer, as people are told it: one card a conversation, sent when the first of them
 * fails and edited from then on, until a check gets through. Its id has the form of a run id.
 */
export interface Outage {
  readonly id: RunId;
  readonly environment: EnvironmentKey;
  readonly status: 'open' | 'over';
  /** ISO 8601, of the first check that failed. */
  readonly since: string;
  /** ISO 8601, of the last check that its card shows: a failed one, or the one that got through. */
  readonly changedAt: string;
  /** Checks that failed since. */
  readonly failed: number;
  /** Why the last of them did. */
  readonly refusal: Refusal;
}
