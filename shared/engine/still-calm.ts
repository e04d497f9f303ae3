import { markOf } from '../domain/base-mark.ts';
import type { Base, Baseline } from '../domain/baseline.ts';
import type { Calm } from '../domain/calm.ts';
import { canonicalJson, type Json, sha256 } from '../domain/hash.ts';
import type { AskedInquiry } from '../domain/inquiry.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { scheduler } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Echo, Trace, TracedQuestion } from '../domain/trace.ts';
import { snapshotOf, withoutPeople } from '../steps/drift/snapshot-of.ts';
import type { CurrentBaseline } from './current-baseline.ts';
import { looksTheSame } from './drift-look.ts';
import type { HasTime } from './has-time.ts';
import type { Ports } from './ports.ts';
import { makeTurnstile } from './turnstile.ts';

/** A week, where the settings say nothing else. */
export const fullReadDaysByDefault = 7;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
/**
 * Of how an environment is read and compared: one more with each change by which the same environment could be found to
 * differ, or to be the same. What an older version was content with is then read in full, once.
 */
const readingVersion = 1;
/** A trace of so many characters is not kept: such an environment is read in full at each check. */
const traceAtMost = 200_000;

/** What a check knows when nothing has changed since one that read everything and found nothing. */
export interface StillCalm {
  /** ISO 8601, when everything was last read. */
  readonly readAt: string;
  /** The baseline, without its people. */
  readonly outline: Baseline;
  /** What to keep instead, where something was learned. */
  readonly calm?: Calm;
  /** Samples take turns here, and the next check asks others. */
  readonly inTurns?: true;
}

/** What a check is about. */
export interface Against {
  /** Mark of the `Base`. */
  readonly base: string;
  /** While it is the newest and stands as it does, the same pilots are open, which the runs and their plans decide. */
  readonly newest: Pick<Run, 'id' | 'status'> | undefined;
  /** Whether the last check found nothing at all, where that is known already. */
  readonly isClean?: boolean;
  /** Turns beside those that are counted with the trace, where the caller counts on. */
  readonly turn?: number;
  /** Asked once it is this environment's turn; without time nothing is asked. */
  readonly hasTime?: HasTime;
  /** Where the caller knows what was wrong with the workspace when it was last seen. */
  readonly lastWorkspace?: () => Promise<readonly string[] | undefined>;
}

/**
 * Asks whether a check that read everything would find nothing, as the last one that did. Only for the schedule: whoever
 * asks for a check gets a full one. `undefined`: nobody can tell without reading everything.
 */
export async function stillCalm(
  ports: Ports,
  environment: EnvironmentSettings,
  { id, requester }: AskedInquiry,
  against: Against,
): Promise<StillCalm | Refusal | undefined> {
  const { askAgain } = ports.dataverse(environment);
  if (askAgain === undefined || requester.id !== scheduler.id) return undefined;
  const [calm, isClean] = await Promise.all([
    ports.ledger.calm(environment.key),
    against.isClean ?? wasClean(ports, environment),
  ]);
  if (calm === undefined || !holds(ports, environment, calm)) return undefined;
  if (calm.against !== hashOf(environment, against)) return undefined;
  if (!isClean) return undefined;
  const asking = async (): Promise<Echo | Refusal | undefined> =>
    against.hasTime?.() === false ? undefined : askAgain(calm.trace, (calm.turn ?? 0) + (against.turn ?? 0));
  const echo = await (readsPages(calm.trace) ? oneOfFew : oneOfMany)(asking);
  if (echo === undefined || isRefusal(echo)) return echo;
  if (!echo.same) return undefined;
  const { outline: baseline } = calm;
  const snapshot = snapshotOf(baseline, new URL(environment.url).origin, calm.signedIn);
  const { lastWorkspace } = against;
  const about = { run: id, plan: baseline, snapshot, baseline, ...(lastWorkspace && { lastWorkspace }) };
  if (!(await looksTheSame(ports, environment, about))) return undefined;
  const { inTurns } = echo;
  const learned = learnedOf(calm, echo, against.turn !== undefined);
  return { readAt: calm.readAt, outline: baseline, ...learned, ...(inTurns && { inTurns }) };
}

async function wasClean({ ledger }: Ports, { key }: EnvironmentSettings): Promise<boolean> {
  const known = await ledger.drift(key);
  return known !== undefined && known.items.length === 0 && known.more === 0;
}

/** The next check asks other samples: by the clock, those of every night would be the same. */
function learnedOf(
  calm: Calm,
  { trace, inTurns }: Extract<Echo, { same: true }>,
  isCounted: boolean,
): Pick<StillCalm, 'calm'> {
  const turned = inTurns === true && !isCounted ? { turn: (calm.turn ?? 0) + 1 } : undefined;
  return trace === calm.trace && turned === undefined ? {} : { calm: { ...calm, ...turned, trace } };
}

/** Of lists longer than a page, and of environments nobody has read yet, so many are in memory at the same time. */
const oneOfFew = makeTurnstile(3);
/** Of thousands of people only one. */
const oneAlone = makeTurnstile(1);
/** Gzipped bytes of a baseline from which on it is one of thousands of people: each is some 20 bytes or more. */
const largeBaseline = 100_000;
/** Environments that are asked at the same time. */
const oneOfMany = makeTurnstile(25);

/** Reading everything of a large environment, or of one whose size is not known, waits for its turn. */
export async function readInTurn<T>(
  { ledger }: Ports,
  { key }: EnvironmentSettings,
  { requester }: AskedInquiry,
  { baseline }: Base,
  read: () => Promise<T>,
): Promise<T> {
  if (requester.id !== scheduler.id) return read();
  if (baseline !== undefined && baseline.bytes >= largeBaseline) return oneAlone(read);
  const calm = await ledger.calm(key);
  return calm === undefined || calm.trace.questions.some(isLong) ? oneOfFew(read) : read();
}

const isLong = (one: TracedQuestion): boolean => one.kind === 'list' && one.pages > 1;
const readsPages = ({ questions }: Trace): boolean =>
  questions.some((one) => one.kind === 'list' && one.pages > 1 && one.sum?.hash === undefined);

function holds(ports: Ports, environment: EnvironmentSettings, calm: Calm): boolean {
  const days = environment.fullReadDays ?? fullReadDaysByDefault;
  const age = ports.clock.now().getTime() - Date.parse(calm.readAt);
  const person = ports.observer.signedIn(environment);
  // Slots come a little late or early: a week means the seventh night.
  return age < days * dayMs - hourMs && calm.signedIn?.person === person;
}

/** Everything beside the environment itself that decides whether a check finds something. */
function hashOf({ url, organizationId }: EnvironmentSettings, { base, newest }: Against): string {
  const run = newest === undefined ? null : `${newest.id} ${newest.status}`;
  return sha256(canonicalJson({ url, organizationId, base, run, readingVersion } as unknown as Json));
}

/** What to keep of a check that read everything and found nothing at all. */
export function calmOf(
  ports: Ports,
  environment: EnvironmentSettings,
  current: CurrentBaseline,
  read: {
    readonly inquiry: AskedInquiry;
    readonly newest: Against['newest'];
    readonly snapshot: Snapshot;
    readonly trace: Trace;
  },
): Calm | undefined {
  const { inquiry, newest, snapshot, trace } = read;
  if (!current.baseline.whole || JSON.stringify(trace).length > traceAtMost) return undefined;
  const person = ports.observer.signedIn(environment);
  const user = snapshot.rows.systemuser.find(
    (row) => row.columns.azureactivedirectoryobjectid?.toLowerCase() === person,
  )?.id;
  // Who is signed in and not among these people may come to be: their workspace needs a snapshot.
  if (person !== undefined && user === undefined) return undefined;
  const { base, baseline } = current;
  return {
    against: hashOf(environment, { base: markOf(base), newest }),
    check: inquiry.id,
    readAt: snapshot.readAt,
    ...(person === undefined || user === undefined ? {} : { signedIn: { person, user } }),
    outline: withoutPeople(baseline, user),
    trace,
  };
}
