import type { KnownDrift } from '../domain/drift.ts';
import { driftDigest, itemsOf } from '../domain/episode.ts';
import type { RunId } from '../domain/ids.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { scheduleOf } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { instantOf } from '../domain/wall-time.ts';
import type { Ports } from './ports.ts';

export interface ChosenOnCard {
  /** Of the card. */
  readonly episode: RunId;
  /** Id of one item; absent for all that the card offers to decide. */
  readonly item: string | undefined;
  /** Digest of what the card showed of them. */
  readonly of: string;
}

/** What a button of a drift card is about, if it is still what the card showed when it was pressed. */
export async function chosenDrift(
  ports: Ports,
  { key, name }: EnvironmentSettings,
  { episode: id, item, of }: ChosenOnCard,
): Promise<readonly KnownDrift[] | Refusal> {
  const state = await ports.ledger.drift(key);
  const episode = await ports.ledger.episode(id);
  const about = { environment: name, key };
  if (state === undefined || episode === undefined) return refuse('unknown_drift', about);
  const { fresh, known } = itemsOf(episode, state, state.checkedAt);
  const open = [...fresh, ...known];
  const chosen = item === undefined ? open : open.filter((one) => one.id === item);
  if (chosen.length === 0) return refuse('unknown_drift', about);
  return driftDigest(chosen) === of ? chosen : refuse('drift_changed', about);
}

/** The beginning of a day where the environment's checks have their time. @param day `YYYY-MM-DD` */
export async function dayBegins(ports: Ports, { key }: EnvironmentSettings, day: string): Promise<string> {
  const zone = scheduleOf(key, await ports.ledger.schedule(key))?.timeZone ?? 'UTC';
  return instantOf(`${day}T00:00`, zone).toISOString();
}
