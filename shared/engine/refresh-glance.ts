import { markOf } from '../domain/base-mark.ts';
import { causeOf, graverFirst } from '../domain/cause-of.ts';
import type { DriftState } from '../domain/drift.ts';
import { type Glance, glanceLimits, type Nightly, type TrendPoint } from '../domain/glance.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import { describeError } from './describe-error.ts';
import type { Head, Ports } from './ports.ts';

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
      if (known !== undefined && isOf(known.glance, etag, clockOf(ports))) return;
      const made = await glanceOf(ports, environment, { head, etag, known: known?.glance });
      if (await ports.ledger.putGlance(made, known?.etag)) return;
    }
  } catch (error) {
    ports.log.warn('glance not made', { environment, ...describeError(error) });
  }
}

const clockOf = ({ clock }: Ports): string => clock.now().toISOString();

/** Of this head, and nothing that was put off counts again since. */
export const isOf = ({ head, drift }: Glance, etag: string, now: string): boolean =>
  head === etag && (drift?.putOff === undefined || now < drift.putOff.until);

interface Known {
  readonly head: Head;
  readonly etag: string;
  readonly known: Glance | undefined;
}

async function glanceOf(
  { ledger, clock, settings }: Ports,
  environment: EnvironmentKey,
  { head, etag, known }: Known,
): Promise<Glance> {
  const { openRun } = head;
  const [run, base, drift, outage, schedule] = await Promise.all([
    openRun === undefined ? ledger.runs(environment, 1).then(([one]) => one) : ledger.run(openRun),
    ledger.base(environment),
    ledger.drift(environment),
    ledger.latestOutage(environment),
    ledger.schedule(environment),
  ]);
  const now = clock.now().toISOString();
  return {
    environment,
    head: etag,
    at: now,
    ...(run === undefined
      ? {}
      : { run: { id: run.id, kind: run.kind, status: run.status, changedAt: run.changedAt } }),
    migrated: base !== undefined && base.takenBack !== true,
    ...(base?.piloted === undefined ? {} : { mixed: base.piloted }),
    ...(drift === undefined ? {} : { drift: driftOf(drift, now, organisationOf(settings, environment)) }),
    ...(outage?.status === 'open' ? { outage: { since: outage.since, reason: outage.refusal.reason } } : {}),
    nightly: {
      ...(schedule === undefined ? {} : { schedule }),
      ...(base === undefined ? {} : { base: markOf(base) }),
      ...quietOf(head),
      ...(known?.nightly?.turn === undefined ? {} : { turn: known.nightly.turn }),
    },
    trend: trendOf(known?.trend ?? [], drift, now),
  };
}

/** Nothing but what is kept: a check writes the head again from it. */
function quietOf({ environment: _own, epoch, audit, ...more }: Head): Pick<Nightly, 'quiet'> {
  const isQuiet = Object.values(more).every((one) => one === undefined);
  return isQuiet ? { quiet: { epoch, audit } } : {};
}

/** After a check that found nothing, in an environment of which all else is as its glance of the head before says. */
export function glanceAfterCheck(
  glance: Glance,
  head: string,
  { drift, nightly }: { readonly drift: DriftState; readonly nightly: Nightly },
): Glance {
  const { checkedAt } = drift;
  return {
    ...glance,
    head,
    at: checkedAt,
    drift: driftOf(drift, checkedAt),
    nightly: { ...glance.nightly, ...nightly },
    trend: trendOf(glance.trend, drift, checkedAt),
  };
}

/** Its own address, which stands in values that are else the same everywhere. */
const organisationOf = ({ environments }: Ports['settings'], key: EnvironmentKey): string | undefined =>
  environments.find((one) => one.key === key)?.url;

/** What was put off is silent here, too. Of more causes than there is room for every environment keeps the same ones. */
function driftOf(state: DriftState, now: string, own?: string): NonNullable<Glance['drift']> {
  const loud = loudOf(state, now);
  const causes = new Map(loud.map((one) => causeOf(one, own)).map((one) => [one.key, one]));
  const sorted = [...causes.values()].sort(graverFirst).slice(0, glanceLimits.causes);
  return {
    checkedAt: state.checkedAt,
    items: loud.length + state.more,
    causes: sorted,
    ...timesOf(state, now),
  };
}

function timesOf(
  { items }: DriftState,
  now: string,
): Pick<NonNullable<Glance['drift']>, 'putOff' | 'oldest'> {
  const untils = items.flatMap(({ snoozedUntil = '' }) => (snoozedUntil > now ? [snoozedUntil] : [])).sort();
  const [until] = untils;
  const [oldest] = items.map(({ firstSeen }) => firstSeen).sort();
  return {
    ...(until === undefined ? {} : { putOff: { count: untils.length, until } }),
    ...(oldest === undefined ? {} : { oldest }),
  };
}

const loudOf = ({ items }: DriftState, now: string): DriftState['items'] =>
  items.filter(({ snoozedUntil = '' }) => snoozedUntil <= now);

/** One point a check; a decision about the same check moves its point. */
function trendOf(
  before: readonly TrendPoint[],
  drift: DriftState | undefined,
  now: string,
): readonly TrendPoint[] {
  if (drift === undefined) return before;
  const point = { at: drift.checkedAt, items: loudOf(drift, now).length + drift.more };
  return [...before.filter(({ at }) => at < point.at), point].slice(-glanceLimits.trend);
}
