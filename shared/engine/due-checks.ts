import { newRunId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { coveredAt, dueSlot, scheduleOf, scheduler } from '../domain/schedule.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { describeError } from './describe-error.ts';
import type { LedgerWrite, Ports } from './ports.ts';

/**
 * One tick: asks for a check of each environment whose slot is due. May come late, not at all, or several times at
 * once: each slot gets one check, and whatever was missed meanwhile gets one together. Checks are made by the worker.
 */
export async function startDueChecks(ports: Ports): Promise<void> {
  for (const environment of ports.settings.environments) {
    try {
      await startDueCheck(ports, environment);
    } catch (error) {
      // One environment's trouble must not keep the others from being checked.
      ports.log.warn('check not started', { environment: environment.key, ...describeError(error) });
    }
  }
}

async function startDueCheck(ports: Ports, environment: EnvironmentSettings): Promise<void> {
  const { key } = environment;
  const now = ports.clock.now();
  // All that a tick costs while nothing is due.
  const seen = await ports.ledger.schedule(key);
  if (seen !== undefined && (seen.next === undefined || now.getTime() < Date.parse(seen.next))) return;
  for (;;) {
    // In this order: whoever writes the schedule replaces the head, so what is read after the head is of its age.
    const read = await ports.ledger.readHead(key);
    const state = await ports.ledger.schedule(key);
    const schedule = scheduleOf(key, state);
    if (schedule === undefined) return;
    if (state?.next !== undefined && now.getTime() < Date.parse(state.next)) return;
    const slot = state === undefined ? undefined : dueSlot(schedule, state, now);
    const next = { ...(state?.set === undefined ? {} : { set: state.set }), ...coveredAt(schedule, now) };
    const check = slot === undefined ? undefined : await checkFor(ports, environment, now);
    const writes: readonly LedgerWrite[] = [
      { kind: 'schedule', environment: key, state: next },
      ...(check === undefined ? [] : [{ kind: 'inquiry' as const, inquiry: check }]),
    ];
    if ((await ports.ledger.commit(read, read.head, writes)).kind === 'conflict') continue;
    if (slot !== undefined) ports.log.info('slot', { environment: key, slot, checked: check !== undefined });
    if (check !== undefined) await ports.wakeUps.wake(check.id);
    return;
  }
}

/** Nothing to compare with, nothing to ask for: the slot passes. */
async function checkFor(ports: Ports, { key }: EnvironmentSettings, now: Date): Promise<Inquiry | undefined> {
  return (await ports.ledger.base(key)) === undefined ? undefined : asksBySchedule(ports, key, now);
}

/** A check that no conversation asked for: only what is new about it is told. */
export function asksBySchedule(ports: Ports, key: EnvironmentSettings['key'], now: Date): Inquiry {
  return {
    status: 'asked',
    id: newRunId(key, now, ports.ids.random(12)),
    environment: key,
    what: 'drift',
    requester: scheduler,
    requestedAt: now.toISOString(),
  };
}
