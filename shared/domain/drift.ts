import type { RunId } from './ids.ts';
import type { PlanRef } from './plan.ts';
import type { Value } from './tables.ts';

/** One thing that differs from the baseline. The same thing has the same id at every check. */
export interface DriftItem {
  /** Kind and subject, hashed where they are long: at most 100 characters of `[a-z0-9-]`. */
  readonly id: string;
  /** Kebab-case, one of `driftKinds`; its text is `drift.<kind>`. */
  readonly kind: string;
  /** Step of the page it belongs to. */
  readonly step: string;
  /** Id of the row, `from|to` of a link, id of the profile or role whose people it is about. */
  readonly subject: string;
  /** What an admin calls it. */
  readonly label: string;
  /** `error`: agents lose their panel, or may; `warning`: it works differently; `info`: worth knowing. */
  readonly severity: DriftSeverity;
  /** Values are cut at 300 characters: they are for people to read. */
  readonly columns?: readonly ChangedColumn[];
  /** People are told as a group, by profile or role. */
  readonly members?: DriftMembers;
  /** Who, as far as anybody knows. */
  readonly by?: string;
  /** ISO 8601, as far as anybody knows. */
  readonly at?: string;
  /** What Repair would do: put back, do what a migration would do about it, or nothing. */
  readonly repair: 'restore' | 'migrate' | 'none';
  readonly params: { readonly [name: string]: string | number };
}

export type DriftSeverity = 'error' | 'warning' | 'info';

export interface ChangedColumn {
  readonly column: string;
  readonly was: Value;
  readonly is: Value;
}

export interface DriftMembers {
  readonly count: number;
  /** The first of them. */
  readonly names: readonly string[];
  /** Of all ids. */
  readonly hash: string;
  /** A short hash of each id, to tell who came; absent where there are more than `membersTold`. */
  readonly each?: readonly string[];
}

/** A row of drift has a size limit. */
export const membersTold = 50;

/** An item with its history. It keeps its age until it is solved. */
export interface KnownDrift extends DriftItem {
  /** ISO 8601 */
  readonly firstSeen: string;
  /** ISO 8601 */
  readonly lastSeen: string;
  /** ISO 8601: when people were last told about it. */
  readonly announcedAt?: string;
  /** ISO 8601: silent until then. */
  readonly snoozedUntil?: string;
}

/** What is known of the drift of an environment: one row, replaced with the head. */
export interface DriftState {
  /** ISO 8601 */
  readonly checkedAt: string;
  /** ISO 8601, when all of it was last read; absent where that was at the check itself. */
  readonly readAt?: string;
  /** The check that found it. */
  readonly check: RunId;
  readonly items: readonly KnownDrift[];
  /** Items beyond the most that are kept. */
  readonly more: number;
  /** The baseline as it would be if everything was accepted; absent when nothing differs. */
  readonly seen?: PlanRef;
}

/** What one check means for people. An item is in one list only. */
export interface DriftOutcome {
  /** New, changed further, or no longer snoozed: to be announced. */
  readonly news: readonly KnownDrift[];
  /** Told before and still there. */
  readonly known: readonly KnownDrift[];
  /** Still there, and silent until their date. */
  readonly snoozed: readonly KnownDrift[];
  /** Not there any more. */
  readonly solved: readonly KnownDrift[];
}

/** A row has a size limit; an environment with so much drift is not repaired item by item. */
export const driftKept = 200;
