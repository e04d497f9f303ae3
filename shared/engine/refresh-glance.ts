import { causeOf } from '../domain/cause-of.ts';
import type { DriftState } from '../domain/drift.ts';
import { type Glance, glanceLimits, type TrendPoint } from '../domain/glance.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import { describeError } from './describe-error.ts';
import type { Ports } from './ports.ts';

/**
 * Makes the small row of an environment from its rows as they are. To be called after what changed them; the minute
 * timer does it where nobody could. It is read before them and replaced only if nobody did so meanwhile: whoever loses
 * reads again, so the newest rows win. Trouble with it stops nothing else.
 */
export async function refreshGlance(ports: Ports, environment: EnvironmentKey): Promise<void> {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const known = await ports.ledger.glance(environment);
      const { head, etag = '' } = await ports.ledger.readHead(environment);
      if (known?.glance.head === etag) return;
      const made = await glanceOf(ports, environment, { openRun: head.openRun, etag, known: known?.glance });
      if (await ports.ledger.putGlance(made, known?.etag)) return;
    }
  } catch (error) {
    ports.log.warn('glance not made', { environment, ...describeError(error) });
  }
}

interface Known {
  readonly openRun: Awaited<ReturnType<Ports['ledger']['readHead']>>['head']['openRun'];
  readonly etag: string;
  readonly known: Glance | undefined;
}

async function glanceOf(
  { ledger, clock }: Ports,
  environment: EnvironmentKey,
  { openRun, etag, known }: Known,
): Promise<Glance> {
  const [run, base, drift, outage] = await Promise.all([
    openRun === undefined ? ledger.runs(environment, 1).then(([one]) => one) : ledger.run(openRun),
    ledger.base(environment),
    ledger.drift(environment),
    ledger.latestOutage(environment),
  ]);
  const now = clock.now().toISOString();
  return {
    environment,
    head: etag,
    at: now,
    ...(run === undefined
      ? {}
      : { run: { id: run.id, kind: run.kind, status: run.status, changedAt: run.changedAt } }),
    migrated: base !== undefined,
    ...(drift === undefined ? {} : { drift: driftOf(drift, now) }),
    ...(outage?.status === 'open' ? { outage: { since: outage.since, reason: outage.refusal.reason } } : {}),
    trend: trendOf(known?.trend ?? [], drift, now),
  };
}

/** After a check that found nothing, in an environment of which all else is as its glance of the head before says. */
export function glanceAfterCheck(glance: Glance, head: string, drift: DriftState): Glance {
  const { checkedAt } = drift;
  return {
    ...glance,
    head,
    at: checkedAt,
    drift: driftOf(drift, checkedAt),
    trend: trendOf(glance.trend, drift, checkedAt),
  };
}

/** What was put off is silent here, too. */
function driftOf({ checkedAt, items, more }: DriftState, now: string): NonNullable<Glance['drift']> {
  const loud = items.filter(({ snoozedUntil = '' }) => snoozedUntil <= now);
  const causes = new Map(loud.map(causeOf).map((one) => [one.key, one]));
  return { checkedAt, items: loud.length + more, causes: [...causes.values()].slice(0, glanceLimits.causes) };
}

/** One point a check; a decision about the same check moves its point. */
function trendOf(
  before: readonly TrendPoint[],
  drift: DriftState | undefined,
  now: string,
): readonly TrendPoint[] {
  if (drift === undefined) return before;
  const point = { at: drift.checkedAt, items: driftOf(drift, now).items };
  return [...before.filter(({ at }) => at < point.at), point].slice(-glanceLimits.trend);
}
