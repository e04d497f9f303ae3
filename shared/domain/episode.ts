import type { DriftItem, DriftState, KnownDrift } from './drift.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { WallTime } from './wall-time.ts';

/**
 * Drift of an environment as people are told it: one card a conversation, edited while nothing is new. News begin the
 * next episode with a card of its own, and the card before it becomes one line. Its id has the form of a run id.
 */
export interface Episode {
  readonly id: RunId;
  readonly environment: EnvironmentKey;
  readonly status: 'open' | 'passed_on' | 'solved';
  /** ISO 8601; what was announced since then is new on its card. */
  readonly startedAt: string;
  /** ISO 8601, of the last check or decision that its card shows. */
  readonly changedAt: string;
  /** Items it has lost since it began, however that came. */
  readonly solved: number;
  /** Of an episode that was passed on: how many of its items were handed to the next one. */
  readonly left?: number;
}

/** The next scheduled check; absent where checks are off. */
export interface NextCheck {
  readonly slot: WallTime;
  readonly timeZone: string;
}

/** What the card of an episode shows, the gravest and newest first. */
export interface EpisodeItems {
  readonly fresh: readonly KnownDrift[];
  readonly known: readonly KnownDrift[];
  readonly snoozed: readonly KnownDrift[];
}

const severities = ['error', 'warning', 'info'] as const;

/** @param now ISO 8601 */
export function itemsOf(
  { startedAt }: Pick<Episode, 'startedAt'>,
  { items }: Pick<DriftState, 'items'>,
  now: string,
): EpisodeItems {
  const sorted = [...items].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.firstSeen < b.firstSeen ? 1 : a.firstSeen > b.firstSeen ? -1 : 0),
  );
  const silent = (one: KnownDrift): boolean => one.snoozedUntil !== undefined && one.snoozedUntil > now;
  const isNew = (one: KnownDrift): boolean => one.announcedAt !== undefined && one.announcedAt >= startedAt;
  return {
    fresh: sorted.filter((one) => !silent(one) && isNew(one)),
    known: sorted.filter((one) => !silent(one) && !isNew(one)),
    snoozed: sorted.filter(silent),
  };
}

/** Stands on a button for exactly what its card showed: eight hex characters. */
export function driftDigest(items: readonly DriftItem[]): string {
  const told = items.map(({ id, columns, members, params }) => ({
    id,
    ...(params.codes === undefined ? {} : { codes: params.codes }),
    columns: (columns ?? []).map(({ column, is }) => [column, is]),
    members: members?.hash ?? '',
  }));
  const sorted = told.sort((a, b) => (a.id < b.id ? -1 : 1));
  return sha256(canonicalJson(sorted as unknown as Json)).slice(0, 8);
}
