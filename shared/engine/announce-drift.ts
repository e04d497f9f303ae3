import type { DriftOutcome } from '../domain/drift.ts';
import type { Episode } from '../domain/episode.ts';
import { newRunId, type RunId } from '../domain/ids.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { driftAudience } from './audience.ts';
import type { ConversationKey, LedgerWrite, Ports } from './ports.ts';
import { cardsIn, inOneCommit, shownIn } from './show.ts';

/** No more than a transaction has room for beside the result of a check. */
const cardsAtMost = inOneCommit / 2;

export interface Announcement {
  readonly environment: EnvironmentSettings;
  /** The check, an inquiry. */
  readonly check: RunId;
  readonly outcome: DriftOutcome;
}

/**
 * What tells people of a check, to be written in the same head transaction as its result. Called again when the head
 * has moved meanwhile.
 *
 * News begin an episode with a card of its own, and the card before it becomes one line. Without news the card is
 * edited where it stands, which nobody is notified of; where nothing is left it says so and is closed.
 */
export async function announceDrift(ports: Ports, about: Announcement): Promise<readonly LedgerWrite[]> {
  const { environment, check, outcome } = about;
  const latest = await ports.ledger.latestEpisode(environment.key);
  const open = latest?.status === 'open' ? latest : undefined;
  // Whoever asked for the check sees the card where they asked.
  const asked = await shownIn(ports, check);
  const at = ports.clock.now().toISOString();
  if (outcome.news.length > 0) return begun(ports, about, { open, asked, at });
  if (open === undefined) return [];
  const left = outcome.known.length + outcome.snoozed.length;
  const episode: Episode = {
    ...open,
    status: left === 0 ? 'solved' : 'open',
    changedAt: at,
    solved: open.solved + outcome.solved.length,
  };
  const others = left === 0 ? [] : [...(await driftAudience(ports, environment)), ...asked];
  return [
    { kind: 'episode', episode },
    ...cardsIn(episode.id, [...(await shownIn(ports, open.id)), ...others], cardsAtMost),
  ];
}

interface Begun {
  readonly open: Episode | undefined;
  readonly asked: readonly ConversationKey[];
  readonly at: string;
}

async function begun(
  ports: Ports,
  { environment, outcome }: Announcement,
  { open, asked, at }: Begun,
): Promise<readonly LedgerWrite[]> {
  const { news, known, snoozed, solved } = outcome;
  const episode: Episode = {
    id: newRunId(environment.key, ports.clock.now(), ports.ids.random(12)),
    environment: environment.key,
    status: 'open',
    // As the items say it, so that they are the new ones of this card and of no other.
    startedAt: news[0]?.announcedAt ?? at,
    changedAt: at,
    solved: 0,
  };
  const targets = [...asked, ...(await driftAudience(ports, environment))];
  const writes: LedgerWrite[] = [{ kind: 'episode', episode }, ...cardsIn(episode.id, targets, cardsAtMost)];
  if (open === undefined) return writes;
  const older: Episode = {
    ...open,
    status: 'passed_on',
    changedAt: at,
    solved: open.solved + solved.length,
    left: known.length + snoozed.length,
  };
  const room = inOneCommit - writes.length;
  const lines = cardsIn(open.id, await shownIn(ports, open.id), Math.max(0, Math.min(room, cardsAtMost)));
  return [...writes, { kind: 'episode', episode: older }, ...lines];
}
