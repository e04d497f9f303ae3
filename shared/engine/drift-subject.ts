import type { DriftState } from '../domain/drift.ts';
import type { Episode, NextCheck } from '../domain/episode.ts';
import type { Outage } from '../domain/outage.ts';
import { nextSlots, scheduleOf } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { CardSubject, Ports } from './ports.ts';

/** The next scheduled check; absent where checks are off. */
export async function nextCheck(
  ports: Ports,
  { key }: EnvironmentSettings,
): Promise<{ readonly next?: NextCheck }> {
  const schedule = scheduleOf(key, await ports.ledger.schedule(key));
  if (schedule === undefined) return {};
  const [next] = nextSlots(schedule, ports.clock.now(), 1);
  return next === undefined ? {} : { next: { slot: next.slot, timeZone: schedule.timeZone } };
}

/** What the card of an episode is rendered from. */
export async function episodeSubject(
  ports: Ports,
  environment: EnvironmentSettings,
  episode: Episode,
): Promise<CardSubject> {
  const drift = (await ports.ledger.drift(environment.key)) ?? nothingKnown(episode);
  return { kind: 'drift', episode, environment, drift, ...(await nextCheck(ports, environment)) };
}

/** What the card of checks that failed is rendered from. */
export async function outageSubject(
  ports: Ports,
  environment: EnvironmentSettings,
  outage: Outage,
): Promise<CardSubject> {
  const checkedAt = (await ports.ledger.drift(environment.key))?.checkedAt;
  const next = await nextCheck(ports, environment);
  return { kind: 'outage', outage, environment, ...(checkedAt === undefined ? {} : { checkedAt }), ...next };
}

const nothingKnown = ({ id, changedAt }: Episode): DriftState => ({
  checkedAt: changedAt,
  check: id,
  items: [],
  more: 0,
});
