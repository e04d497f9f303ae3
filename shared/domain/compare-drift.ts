import type { DriftItem, DriftMembers, DriftOutcome, KnownDrift } from './drift.ts';

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

/** Silence was asked for what was known then, and not for what costs people their panel, nor for further people. */
function isGraver(old: DriftItem | undefined, item: DriftItem): boolean {
  if (old === undefined) return false;
  const worse = severities.indexOf(item.severity) > severities.indexOf(old.severity);
  return worse || (item.severity !== 'info' && isMore(old.members, item.members));
}

/** Somebody who was not among them, or where there are too many to tell each, a larger number. */
function isMore(old: DriftMembers | undefined, now: DriftMembers | undefined): boolean {
  if (old === undefined || now === undefined) return false;
  if (old.each === undefined || now.each === undefined) return now.count > old.count;
  const known = new Set(old.each);
  return now.each.some((one) => !known.has(one));
}

/**
 * Other values than those people were told, further checks that fail, or people who came to a group, also where as many
 * or more left it. Fewer people are no news.
 */
function isFurther(old: DriftItem, item: DriftItem): boolean {
  if (isGraver(old, item) || codesOf(item).some((code) => !codesOf(old).includes(code))) return true;
  if (item.members !== undefined && old.members !== undefined) {
    const others = item.members.hash !== old.members.hash && item.members.count === old.members.count;
    return others || isMore(old.members, item.members);
  }
  return (
    JSON.stringify(old.columns?.map(({ column, is }) => [column, is])) !==
    JSON.stringify(item.columns?.map(({ column, is }) => [column, is]))
  );
}

/** Of checks that fail; several have one item where they say the same. */
const codesOf = ({ params }: DriftItem): readonly string[] => String(params.codes ?? '').split(', ');
