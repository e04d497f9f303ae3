import { markOf } from '../domain/base-mark.ts';
import type { Calm } from '../domain/calm.ts';
import { compareDrift } from '../domain/compare-drift.ts';
import { type DriftItem, type DriftOutcome, type DriftState, driftKept } from '../domain/drift.ts';
import type { RunId } from '../domain/ids.ts';
import type { AskedInquiry, Inquiry } from '../domain/inquiry.ts';
import type { PlanRef } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { seenBaseline } from '../steps/drift/accept.ts';
import { withoutFacets } from '../steps/drift/found.ts';
import { announceDrift } from './announce-drift.ts';
import { gotThrough } from './announce-outage.ts';
import { audited } from './audit-entry.ts';
import { compareNow } from './compare-now.ts';
import type { CurrentBaseline } from './current-baseline.ts';
import { environmentSettings } from './environment-settings.ts';
import type { HasTime } from './has-time.ts';
import { isWriting, isWritingRun } from './is-writing.ts';
import type { LedgerWrite, Ports, ReadHead } from './ports.ts';
import { refuseCheck } from './refuse-check.ts';
import { inOneCommit, showEverywhere, showLatecomers } from './show.ts';
import { stagedBaseline } from './staged-baseline.ts';
import { type Against, calmOf, readInTurn, stillCalm } from './still-calm.ts';
import { sweepBaselines } from './sweep-baselines.ts';

/** How often a check begins anew because something was verified or accepted meanwhile. */
const triesAtMost = 3;
/** A worker that stood still for so long looks again: what it stored may have been swept, as nobody named it. */
const heldMilliseconds = 3_600_000;

/**
 * Answers a drift check: reads, compares, and writes in one head transaction what was found, what is told of it, and
 * the answer. While a run is writing it stays unanswered, and the sweep asks again: half of our own work is no drift.
 * Where its turn comes when there is no time left, it stays unanswered as well, and the worker is woken.
 */
export async function checkDrift(ports: Ports, inquiry: AskedInquiry, hasTime?: HasTime): Promise<void> {
  const environment = environmentSettings(ports, inquiry.id);
  await sweepBaselines(ports, environment);
  for (let tries = 0; tries < triesAtMost; tries++) {
    const begun = ports.clock.now().getTime();
    if (await isWriting(ports, environment)) return;
    const base = await ports.ledger.base(environment.key);
    if (base === undefined) return answer(ports, { inquiry, environment, state: undefined });
    // Read before what it decides: a run that begins meanwhile is another one than this.
    const [newest] = await ports.ledger.runs(environment.key, 1);
    const calm = await stillCalm(ports, environment, inquiry, {
      base: markOf(base),
      newest,
      ...(hasTime && { hasTime }),
    });
    if (isRefusal(calm)) return refuseCheck(ports, inquiry, calm);
    if (calm !== undefined) {
      await gotThrough(ports, environment);
      const current = { base, baseline: calm.outline };
      if (await keep(ports, { inquiry, environment, current, begun, ...nothingFound, ...calm })) return;
      continue;
    }
    // The baseline is read in turn as well: of a large environment it is as long as what it is compared with.
    const compared = await readInTurn(ports, environment, inquiry, base, async () => {
      if (hasTime?.() === false) return 'no time';
      const current = await stagedBaseline(ports, environment);
      if (current === undefined) return undefined;
      const found = await compare(ports, environment, { inquiry, newest, current });
      if (isRefusal(found)) return found;
      await gotThrough(ports, environment);
      return (await keep(ports, { inquiry, environment, current, begun, ...found })) ? 'kept' : undefined;
    });
    if (isRefusal(compared)) return refuseCheck(ports, inquiry, compared);
    if (compared === 'no time') return ports.wakeUps.wake(inquiry.id);
    if (compared === 'kept') return;
  }
}

interface Result {
  readonly items: readonly DriftItem[];
  readonly seen: PlanRef | undefined;
  /** The baseline with what was looked at for the first time. */
  readonly learned: PlanRef | undefined;
  /** How to see next time that nothing differs. */
  readonly calm?: Calm | undefined;
  /** ISO 8601, where not everything was read now. */
  readonly readAt?: string;
}

const nothingFound = { items: [], seen: undefined, learned: undefined } as const;

interface Comparison {
  readonly inquiry: AskedInquiry;
  readonly newest: Against['newest'];
  readonly current: CurrentBaseline;
}

async function compare(
  ports: Ports,
  environment: EnvironmentSettings,
  { inquiry, newest, current }: Comparison,
): Promise<Result | Refusal> {
  const { baseline } = current;
  const compared = await compareNow(ports, environment, { run: inquiry.id, current });
  if (isRefusal(compared)) return compared;
  const { snapshot, trace, looked, items } = compared;
  const kept = items.length > 0 || !baseline.whole ? seenBaseline(looked.baseline, looked.seen) : undefined;
  const { putBaseline } = ports.ledger;
  const isCalm = looked.found.length === 0 && looked.baseline === baseline && trace !== undefined;
  return {
    ...(isCalm ? { calm: calmOf(ports, environment, current, { inquiry, newest, snapshot, trace }) } : {}),
    items: items.map(withoutFacets),
    seen: kept === undefined ? undefined : await putBaseline(environment.key, { ...kept, whole: true }),
    learned: looked.baseline === baseline ? undefined : await putBaseline(environment.key, looked.baseline),
  };
}

interface Kept extends Result {
  readonly inquiry: AskedInquiry;
  readonly environment: EnvironmentSettings;
  readonly current: CurrentBaseline;
  /** Milliseconds since 1970, when the environment was not read yet. */
  readonly begun: number;
}

/** False when what was compared with is not what holds any more. */
async function keep(ports: Ports, kept: Kept): Promise<boolean> {
  const { inquiry, environment, current, begun, items, seen, calm, readAt } = kept;
  for (;;) {
    const read = await ports.ledger.readHead(environment.key);
    const open = read.head.openRun === undefined ? undefined : await ports.ledger.run(read.head.openRun);
    if (isWritingRun(open) || ports.clock.now().getTime() - begun > heldMilliseconds) return false;
    const base = await ports.ledger.base(environment.key);
    if (JSON.stringify(base) !== JSON.stringify(current.base)) return false;
    const known = (await ports.ledger.drift(environment.key))?.items ?? [];
    const at = ports.clock.now().toISOString();
    const outcome = compareDrift(known, items.slice(0, driftKept), at);
    const state: DriftState = {
      checkedAt: at,
      check: inquiry.id,
      ...(readAt === undefined ? {} : { readAt }),
      items: [...outcome.news, ...outcome.known, ...outcome.snoozed],
      more: Math.max(0, items.length - driftKept),
      ...(seen === undefined || items.length === 0 ? {} : { seen }),
    };
    const completed = items.length === 0 && !current.baseline.whole ? seen : kept.learned;
    const told = await announceDrift(ports, { environment, check: inquiry.id, outcome });
    const writes: readonly LedgerWrite[] = [
      { kind: 'drift', environment: environment.key, state },
      ...(calm === undefined ? [] : [{ kind: 'calm' as const, environment: environment.key, calm }]),
      ...(completed === undefined ? [] : [{ kind: 'base' as const, ...current.base, baseline: completed }]),
      ...told,
    ];
    if (await commitAnswer(ports, read, { inquiry, against: current.baseline.run, outcome, writes }))
      return true;
  }
}

interface Answered {
  readonly inquiry: AskedInquiry;
  readonly against?: RunId;
  readonly outcome: DriftOutcome;
  readonly writes: readonly LedgerWrite[];
}

const solvedKept = 50;

async function commitAnswer(
  ports: Ports,
  read: ReadHead,
  { inquiry, against, outcome, writes }: Answered,
): Promise<boolean> {
  const { news, known, snoozed, solved } = outcome;
  const ids = (list: readonly DriftItem[]): readonly string[] => list.map((one) => one.id);
  const answered: Inquiry = {
    ...inquiry,
    status: 'compared',
    ...(against === undefined ? {} : { against }),
    news: ids(news),
    known: ids(known),
    snoozed: ids(snoozed),
    solved: solved
      .slice(0, solvedKept)
      .map(({ firstSeen: _f, lastSeen: _l, announcedAt: _a, snoozedUntil: _s, ...item }) => item),
  };
  const moved = news.length + solved.length;
  // A check that found what was known already is no news for the audit either.
  const detail = `${news.length} new, ${solved.length} solved, ${known.length} known`;
  const note = moved === 0 ? undefined : { what: 'drift', detail };
  const entry = audited(ports, inquiry, note, read.head);
  const shown = (await showEverywhere(ports, inquiry.id)).slice(0, inOneCommit);
  const told = new Set(
    writes.flatMap((one) => (one.kind === 'outbox' ? [`${one.id} ${one.conversation}`] : [])),
  );
  const result = await ports.ledger.commit(read, entry.head, [
    { kind: 'inquiry', inquiry: answered },
    ...writes,
    ...shown.filter((one) => !told.has(`${one.id} ${one.conversation}`)),
    ...entry.writes,
  ]);
  if (result.kind === 'conflict') return false;
  await showLatecomers(ports, inquiry.id, shown);
  return true;
}

const nothing: DriftOutcome = { news: [], known: [], snoozed: [], solved: [] };

/** Never verified by us: there is nothing to compare with, and the answer says so. */
async function answer(
  ports: Ports,
  { inquiry, environment }: { inquiry: AskedInquiry; environment: EnvironmentSettings; state: undefined },
): Promise<void> {
  for (;;) {
    const read = await ports.ledger.readHead(environment.key);
    if (await commitAnswer(ports, read, { inquiry, outcome: nothing, writes: [] })) return;
  }
}
