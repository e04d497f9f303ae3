import { type EnvironmentKey, newRunId, type RunId } from '../domain/ids.ts';
import type { AskedInquiry } from '../domain/inquiry.ts';
import { coveredAt, dueSlot, scheduleOf, scheduler } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { checkInPassing } from './check-in-passing.ts';
import { describeError } from './describe-error.ts';
import type { ReadGlance } from './fleet-ports.ts';
import type { HasTime } from './has-time.ts';
import { inLanes } from './in-lanes.ts';
import type { LedgerWrite, Ports, ReadHead } from './ports.ts';
import { delayOf } from './spread-checks.ts';

/**
 * Environments looked at side by side, and checked: each has limits of its own, and waits for itself. More than are asked
 * at the same time (`still-calm.ts`): meanwhile the rows of others are read and written.
 */
const atOnce = 16;
const checkedAtOnce = 40;
/** Where somebody else wrote in between each time. */
const triesAtMost = 8;

/** Checks are made by whoever ticks, as long as there is time. */
export interface Here {
  readonly answer: (id: RunId) => Promise<void>;
  readonly hasTime: HasTime;
}

/**
 * One tick: asks for a check of each environment whose slot is due. May come late, not at all, or several times at
 * once: each slot gets one check, and whatever was missed meanwhile gets one together. The worker makes them, or `here`
 * does: then an environment that is as it was is asked for and answered in one go, and a crash before leaves the slot due.
 */
export async function startDueChecks(ports: Ports, here?: Here): Promise<void> {
  const due: EnvironmentSettings[] = [];
  const { environments } = ports.settings;
  const glances = await glancesSeen(ports);
  await inLanes(environments, atOnce, (one) =>
    guarded(ports, one, async () => {
      if (await mayBeDue(ports, one, glances.get(one.key))) due.push(one);
    }),
  );
  await inLanes(due, here === undefined ? atOnce : checkedAtOnce, (one, nth) => {
    const wake = (id: RunId): Promise<void> => ports.wakeUps.wake(id, delayOf(nth, due.length));
    // Asked again at each step: whoever waited for a place may have none of its time left.
    const answer = (id: RunId): Promise<void> => (here?.hasTime() ? here.answer(id) : wake(id));
    const seen = glances.get(one.key);
    return guarded(ports, one, () =>
      startDueCheck(ports, one, { answer, ...(here?.hasTime() ? { hasTime: here.hasTime } : {}), seen }),
    );
  });
}

/** Without them each environment is asked by itself. */
async function glancesSeen({ ledger, log }: Ports): Promise<ReadonlyMap<EnvironmentKey, ReadGlance>> {
  try {
    return new Map((await ledger.glances()).map((one) => [one.glance.environment, one]));
  } catch (error) {
    log.warn('glances not read', describeError(error));
    return new Map();
  }
}

/** One environment's trouble must not keep the others from being checked. */
async function guarded(ports: Ports, { key }: EnvironmentSettings, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    ports.log.warn('check not started', { environment: key, ...describeError(error) });
  }
}

/** All that a tick costs while nothing is due: nothing more than the query for all, where its row is there. */
async function mayBeDue(
  ports: Ports,
  { key }: EnvironmentSettings,
  seen: ReadGlance | undefined,
): Promise<boolean> {
  const known = seen?.glance.nightly?.schedule ?? (await ports.ledger.schedule(key));
  return (
    known === undefined || (known.next !== undefined && ports.clock.now().getTime() >= Date.parse(known.next))
  );
}

interface Asked extends Pick<Here, 'answer'>, Partial<Pick<Here, 'hasTime'>> {
  readonly seen: ReadGlance | undefined;
}

async function startDueCheck(
  ports: Ports,
  environment: EnvironmentSettings,
  { answer, hasTime, seen }: Asked,
): Promise<void> {
  const { key } = environment;
  const now = ports.clock.now();
  for (let tries = 0; tries < triesAtMost; tries++) {
    // One that is older than the head by now writes nothing, and the head is read then.
    const quiet = tries === 0 && hasTime !== undefined ? quietHead(seen) : undefined;
    // In this order: whoever writes the schedule replaces the head, so what is read after the head is of its age.
    const read = quiet ?? (await ports.ledger.readHead(key));
    const small =
      quiet !== undefined ? seen : tries < 2 ? await ofThisHead(ports, key, { read, seen }) : undefined;
    const state = small?.glance.nightly?.schedule ?? (await ports.ledger.schedule(key));
    const schedule = scheduleOf(key, state);
    if (schedule === undefined) return;
    if (state?.next !== undefined && now.getTime() < Date.parse(state.next)) return;
    const slot = state === undefined ? undefined : dueSlot(schedule, state, now);
    const next = { ...(state?.set === undefined ? {} : { set: state.set }), ...coveredAt(schedule, now) };
    // Nothing to compare with, nothing to ask for: the slot passes.
    const isCompared = slot !== undefined && (await hasBase(ports, key, small));
    const check = isCompared ? asksBySchedule(ports, key, now) : undefined;
    const passed =
      hasTime === undefined || small === undefined || check === undefined
        ? undefined
        : await checkInPassing(ports, { environment, check, read, seen: small, hasTime });
    const asked = check === undefined ? [] : [{ kind: 'inquiry' as const, inquiry: check }];
    const writes: readonly LedgerWrite[] = [
      { kind: 'schedule', environment: key, state: next },
      ...(passed?.writes ?? asked),
    ];
    const result = await ports.ledger.commit(read, read.head, writes);
    if (result.kind === 'conflict') continue;
    if (slot !== undefined) ports.log.info('slot', { environment: key, slot, checked: check !== undefined });
    if (passed !== undefined) await passed.committed(result.read, next);
    // One that comes to nothing after all is found by the sweep.
    else if (check !== undefined) await answer(check.id);
    return;
  }
  // The slot stays due, and the next tick asks for it.
  ports.log.warn('check not started', { environment: key, reason: 'conflict', tries: triesAtMost });
}

/** The head as the small row has it, where nobody was at the environment then. */
function quietHead(seen: ReadGlance | undefined): ReadHead | undefined {
  const { environment, head: etag, nightly } = seen?.glance ?? {};
  if (environment === undefined || etag === undefined || nightly?.quiet === undefined) return undefined;
  return { head: { environment, ...nightly.quiet }, etag };
}

/** The small row that is of the very head that was read: what it says of the rows of this head needs no reading. */
async function ofThisHead(
  { ledger }: Ports,
  key: EnvironmentSettings['key'],
  { read: { etag }, seen }: { readonly read: ReadHead; readonly seen: ReadGlance | undefined },
): Promise<ReadGlance | undefined> {
  if (etag === undefined) return undefined;
  const row = seen?.glance.head === etag ? seen : await ledger.glance(key);
  return row?.glance.head === etag && row.glance.nightly !== undefined ? row : undefined;
}

const hasBase = async (
  { ledger }: Ports,
  key: EnvironmentSettings['key'],
  small: ReadGlance | undefined,
): Promise<boolean> =>
  small === undefined ? (await ledger.base(key)) !== undefined : small.glance.nightly?.base !== undefined;

/** A check that no conversation asked for: only what is new about it is told. */
export function asksBySchedule(ports: Ports, key: EnvironmentSettings['key'], now: Date): AskedInquiry {
  return {
    status: 'asked',
    id: newRunId(key, now, ports.ids.random(12)),
    environment: key,
    what: 'drift',
    requester: scheduler,
    requestedAt: now.toISOString(),
  };
}
