import type { RootCause } from './cause-of.ts';
import type { EnvironmentState, Standing } from './glance.ts';
import type { PersonRef } from './person.ts';

/** What of all environments somebody wants to see; both empty for all. */
export interface OverviewAsked {
  readonly state?: EnvironmentState;
  /** Key of a root cause. */
  readonly cause?: string;
  /** From 1. */
  readonly page: number;
}

/** All environments that somebody may know of, with one page of them. */
export interface Overview {
  readonly by: PersonRef;
  /** ISO 8601 */
  readonly at: string;
  readonly asked: OverviewAsked;
  readonly total: number;
  /** Of all of them, whatever was asked for. */
  readonly states: readonly { readonly state: EnvironmentState; readonly count: number }[];
  readonly causes: readonly RootCause<Standing['environment']>[];
  /** The page, the most urgent first. */
  readonly standings: readonly Standing[];
  /** At least 1. */
  readonly pages: number;
  /** Groups could not be asked about: there may be more. */
  readonly unanswered: boolean;
}

/** Rows that a page has, so that it stays light on a phone. */
export const overviewRows = 100;
