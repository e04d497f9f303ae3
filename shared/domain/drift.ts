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
}

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

/**
 * What was found now, against what was known. @param at ISO 8601
 */
export function compareDrift(
  known: readonly KnownDrift[],
  found: readonly DriftItem[],
  at: string,
): DriftOutcome {
  const before = new Map(known.map((one) => [one.id, one]));
  const now = new Set(found.map((one) => one.id));
  const outcome = { news: [] as KnownDrift[], known: [] as KnownDrift[], snoozed: [] as KnownDrift[] };
  for (const item of found) {
    const old = before.get(item.id);
    const aged = { ...item, firstSeen: old?.firstSeen ?? at, lastSeen: at };
    const { snoozedUntil } = old ?? {};
    if (snoozedUntil !== undefined && Date.parse(snoozedUntil) > Date.parse(at))
      outcome.snoozed.push({ ...aged, ...announced(old), snoozedUntil });
    else if (old === undefined || snoozedUntil !== undefined || isFurther(old, item))
      outcome.news.push({ ...aged, announcedAt: at });
    else outcome.known.push({ ...aged, ...announced(old) });
  }
  return { ...outcome, solved: known.filter((one) => !now.has(one.id)) };
}

const announced = (old: KnownDrift | undefined): Pick<KnownDrift, 'announcedAt'> =>
  old?.announcedAt === undefined ? {} : { announcedAt: old.announcedAt };

/** Other values than those people were told, or people who came to a group. Fewer people are no news. */
function isFurther(old: DriftItem, item: DriftItem): boolean {
  if (item.members !== undefined && old.members !== undefined)
    return item.members.hash !== old.members.hash && item.members.count >= old.members.count;
  return (
    JSON.stringify(old.columns?.map(({ column, is }) => [column, is])) !==
    JSON.stringify(item.columns?.map(({ column, is }) => [column, is]))
  );
}
