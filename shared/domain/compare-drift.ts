import type { DriftItem, DriftOutcome, KnownDrift } from './drift.ts';

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
    if (snoozedUntil !== undefined && Date.parse(snoozedUntil) > Date.parse(at) && !isGraver(old, item))
      outcome.snoozed.push({ ...aged, ...announced(old), snoozedUntil });
    else if (old === undefined || snoozedUntil !== undefined || isFurther(old, item))
      outcome.news.push({ ...aged, announcedAt: at });
    else outcome.known.push({ ...aged, ...announced(old) });
  }
  return { ...outcome, solved: known.filter((one) => !now.has(one.id)) };
}

const announced = (old: KnownDrift | undefined): Pick<KnownDrift, 'announcedAt'> =>
  old?.announcedAt === undefined ? {} : { announcedAt: old.announcedAt };

const severities = ['info', 'warning', 'error'] as const;

/** Silence was asked for what was known then, and not for what costs people their panel. */
function isGraver(old: DriftItem | undefined, item: DriftItem): boolean {
  return old !== undefined && severities.indexOf(item.severity) > severities.indexOf(old.severity);
}

/**
 * Other values than those people were told, further checks that fail, or people who came to a group. Fewer people are no
 * news.
 */
function isFurther(old: DriftItem, item: DriftItem): boolean {
  if (isGraver(old, item) || codesOf(item).some((code) => !codesOf(old).includes(code))) return true;
  if (item.members !== undefined && old.members !== undefined)
    return item.members.hash !== old.members.hash && item.members.count >= old.members.count;
  return (
    JSON.stringify(old.columns?.map(({ column, is }) => [column, is])) !==
    JSON.stringify(item.columns?.map(({ column, is }) => [column, is]))
  );
}

/** Of checks that fail; several have one item where they say the same. */
const codesOf = ({ params }: DriftItem): readonly string[] => String(params.codes ?? '').split(', ');
