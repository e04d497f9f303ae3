import { newRunId, type RunId } from '../domain/ids.ts';
import type { AskedInquiry } from '../domain/inquiry.ts';
import { coveredAt, dueSlot, scheduleOf, scheduler } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { checkInPassing } from './check-in-passing.ts';
import { describeError } from './describe-error.ts';
import { inLanes } from './in-lanes.ts';
import type { LedgerWrite, Ports } from './ports.ts';
import { delayOf } from './spread-checks.ts';

/** Environments looked at side by side, and checked: each has limits of its own, and waits for itself. */
const atOnce = 16;
const checkedAtOnce = 25;

/** Checks are made by whoever ticks, as long as there is time. */
export interface Here {
  readonly answer: (id: RunId) => Promise<void>;
  readonly hasTime: () => boolean;
}

/**
 * One tick: asks for a check of each environment whose slot is due. May come late, not at all, or several times at
 * once: each slot gets one check, and whatever was missed meanwhile gets one together. The worker makes them, or `here`
 * does: then an environment that is as it was is asked for and answered in one go, and a crash before leaves the slot due.
 */
export async function startDueChecks(ports: Ports, here?: Here): Promise<void> {
  const due: EnvironmentSettings[] = [];
  const { environments } = ports.settings;
  await inLanes(environments, atOnce, (one) =>
    guarded(ports, one, async () => {
      if (await mayBeDue(ports, one)) due.push(one);
    }),
  );
  await inLanes(due, here === undefined ? atOnce : checkedAtOnce, (one, nth) => {
    const wake = (id: RunId): Promise<void> => ports.wakeUps.wake(id, delayOf(nth, due.length));
    return guarded(ports, one, () => startDueCheck(ports, one, here?.hasTime() ? here : { answer: wake }));
  });
}

/** One environment's trouble must not keep the others from being checked. */
async function guarded(ports: Ports, { key }: EnvironmentSettings, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    ports.log.warn('check not started', { environment: key, ...describeError(error) });
  }
}

/** All that a tick costs while nothing is due. */
async function mayBeDue(ports: Ports, { key }: EnvironmentSettings): Promise<boolean> {
  const seen = await ports.ledger.schedule(key);
  return (
    seen === undefined || (seen.next !== undefined && ports.clock.now().getTime() >= Date.parse(seen.next))
  );
}

async function startDueCheck(
  ports: Ports,
  environment: EnvironmentSettings,
  { answer, hasTime }: Pick<Here, 'answer'> & Partial<Here>,
): Promise<void> {
  const { key } = environment;
  const now = ports.clock.now();
  for (let isFirst = true; ; isFirst = false) {
    // In this order: whoever writes the schedule replaces the head, so what is read after the head is of its age.
    const read = await ports.ledger.readHead(key);
    const state = await ports.ledger.schedule(key);
    const schedule = scheduleOf(key, state);
    if (schedule === undefined) return;
    if (state?.next !== undefined && now.getTime() < Date.parse(state.next)) return;
    const slot = state === undefined ? undefined : dueSlot(schedule, state, now);
    const next = { ...(state?.set === undefined ? {} : { set: state.set }), ...coveredAt(schedule, now) };
    // Nothing to compare with, nothing to ask for: the slot passes.
    const base = slot === undefined ? undefined : await ports.ledger.base(key);
    const check = base === undefined ? undefined : asksBySchedule(ports, key, now);
    const passed =
      hasTime === undefined || !isFirst || base === undefined || check === undefined
        ? undefined
        : await checkInPassing(ports, { environment, check, read, base });
    const asked = check === undefined ? [] : [{ kind: 'inquiry' as const, inquiry: check }];
    const writes: readonly LedgerWrite[] = [
      { kind: 'schedule', environment: key, state: next },
      ...(passed?.writes ?? asked),
    ];
    const result = await ports.ledger.commit(read, read.head, writes);
    if (result.kind === 'conflict') continue;
    if (slot !== undefined) ports.log.info('slot', { environment: key, slot, checked: check !== undefined });
    if (passed !== undefined) await passed.committed(result.read);
    // One that comes to nothing after all is found by the sweep.
    else if (check !== undefined) await answer(check.id);
    return;
  }
}

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
