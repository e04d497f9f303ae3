import type { DriftSeverity } from './drift.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { PlanKind } from './plan.ts';
import type { ReasonCode } from './reason.ts';
import type { RunStatus } from './run.ts';
import type { ScheduleState } from './schedule.ts';
import type { EnvironmentSettings } from './settings.ts';

/** A difference without what only one environment has: the same cause has the same key wherever it is met. */
export interface Cause {
  /** 16 hex characters over kind, label and values. */
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly severity: DriftSeverity;
  /** With `count` where it is about people: how many here. */
  readonly params: { readonly [name: string]: string | number };
  /** What stands there now, the first columns of it; empty where it is better not shown. */
  readonly columns?: readonly { readonly column: string; readonly is: string }[];
}

/** What one check found, for the trend. */
export interface TrendPoint {
  /** ISO 8601 */
  readonly at: string;
  readonly items: number;
}

/** What a nightly check would ask first, as of the head of the glance. Absent of rows from before it was kept. */
export interface Nightly {
  /** Absent where none was kept yet. */
  readonly schedule?: ScheduleState;
  /** Mark of the `Base`; absent where there is nothing to compare with. */
  readonly base?: string;
  /** What the head says; absent while a run is open, or somebody works. */
  readonly quiet?: {
    readonly epoch: number;
    readonly audit: { readonly sequence: number; readonly hash: string };
  };
  /** What was wrong with the workspace when it was last seen, `codes` absent where nobody has; once somebody asked. */
  readonly workspace?: { readonly codes?: readonly string[] };
  /** Checks in passing, where samples take turns: each asks others. */
  readonly turn?: number;
}

/**
 * How an environment stands, in one small row beside those of all others, so that a thousand of them are one query.
 * Made from the rows of the environment, never by hand; `head` says from which age of them.
 */
export interface Glance {
  readonly environment: EnvironmentKey;
  /** ETag of the head that it was made from; another one there means that this row is older. */
  readonly head: string;
  /** ISO 8601: when it was made. */
  readonly at: string;
  /** The open run, or else the newest. */
  readonly run?: {
    readonly id: RunId;
    readonly kind: PlanKind;
    readonly status: RunStatus;
    /** ISO 8601 */
    readonly changedAt: string;
  };
  /** Whether a run of ours was verified here, and not all of it was taken back since. */
  readonly migrated: boolean;
  /** Only a pilot was moved so far: some people work with 2.0, the others with 1.0. */
  readonly mixed?: true;
  /** Of the newest check for drift that got through. */
  readonly drift?: {
    /** ISO 8601 */
    readonly checkedAt: string;
    /** Those put off are not counted. */
    readonly items: number;
    readonly causes: readonly Cause[];
    /** Those put off, and when the first of them counts again: from then on this row is older than it says. */
    readonly putOff?: { readonly count: number; readonly until: string };
    /** ISO 8601: since when the oldest of all is known. */
    readonly oldest?: string;
  };
  readonly nightly?: Nightly;
  /** Scheduled checks fail. */
  readonly outage?: { readonly since: string; readonly reason: ReasonCode };
  /** Oldest first. */
  readonly trend: readonly TrendPoint[];
}

/** The row stays small: a page of a thousand of them is one request. */
export const glanceLimits = { causes: 12, trend: 30, label: 80, columns: 2 } as const;

export const environmentStates = [
  'failing',
  'blocked',
  'attention',
  'drifted',
  'waiting',
  'working',
  'mixed',
  'as_left',
  'unchecked',
  'not_migrated',
  'unknown',
] as const;
/** How an environment stands in one word, the most urgent first. */
export type EnvironmentState = (typeof environmentStates)[number];

export function stateOf(glance: Glance | undefined): EnvironmentState {
  if (glance === undefined) return 'unknown';
  const { run, drift, outage, migrated, mixed } = glance;
  if (outage !== undefined) return 'failing';
  const byRun = run === undefined ? undefined : ofRun[run.status];
  if (byRun !== undefined) return byRun;
  if ((drift?.items ?? 0) > 0) return 'drifted';
  if (!migrated) return 'not_migrated';
  if (mixed === true) return 'mixed';
  return drift === undefined ? 'unchecked' : 'as_left';
}

/** What a run tells about its environment; after all others it is as the last check says. */
const ofRun: { readonly [S in RunStatus]?: EnvironmentState } = {
  planning: 'working',
  applying: 'working',
  verifying: 'working',
  needs_decisions: 'waiting',
  awaiting_approval: 'waiting',
  scheduled: 'waiting',
  blocked: 'blocked',
  needs_repair: 'attention',
  stopped: 'attention',
};

/** One environment among many. */
export interface Standing {
  readonly environment: EnvironmentSettings;
  readonly state: EnvironmentState;
  /** Absent before anything was done there. */
  readonly glance?: Glance;
}
