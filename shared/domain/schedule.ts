import { type Cron, parseCron, slotAfter, slotBefore } from './cron.ts';
import { guid } from './guid.ts';
import { sha256 } from './hash.ts';
import type { EnvironmentKey } from './ids.ts';
import type { PersonRef } from './person.ts';
import { instantOf, type WallTime, wallMinutes, wallOf, wallTime } from './wall-time.ts';

/** Who asks for a check that nobody asked for: no person has this id. */
export const scheduler: PersonRef = {
  id: guid('00000000-0000-0000-0000-000000000000'),
  name: 'the schedule',
};

/** When an environment is checked for drift. */
export interface Schedule {
  /** Five fields, in the wall time of the zone. */
  readonly cron: string;
  /** IANA, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
}

/** What the row of an environment holds. */
export interface ScheduleState {
  /** Who decided it when; absent while nobody did, which is nightly. `schedule` is absent where checks are off. */
  readonly set?: { readonly schedule?: Schedule; readonly by: PersonRef; readonly at: string };
  /** The newest slot that is done: no slot up to it is due again, whatever clocks do. */
  readonly covered: WallTime;
  /** ISO 8601, when the next slot is due: before that a tick has nothing to do. Absent where checks are off. */
  readonly next?: string;
}

/** At 05:00 to 05:55 UTC, each environment at its own minute, so that not all of them are read at once. */
export function defaultSchedule(environment: EnvironmentKey): Schedule {
  const minute = (Number.parseInt(sha256(environment).slice(0, 8), 16) % 12) * 5;
  return { cron: `${minute} 5 * * *`, timeZone: 'UTC' };
}

export function scheduleOf(
  environment: EnvironmentKey,
  state: Pick<ScheduleState, 'set'> | undefined,
): Schedule | undefined {
  return state?.set === undefined ? defaultSchedule(environment) : state.set.schedule;
}

/** Minutes; clocks go back by three hours at the most, and what they show twice is not due twice. */
const longestRepeat = 4 * 60;

/** The newest slot that has been due at `now`: where clocks go back, the one of the first time counts. */
function newestSlot({ cron, timeZone }: Parsed, now: Date): WallTime {
  const wall = wallTime(now, timeZone);
  let slot = slotBefore(cron, wallOf(wallMinutes(wall) + longestRepeat));
  while (slot !== undefined && instantOf(slot, timeZone) > now) slot = slotBefore(cron, slot);
  return slot ?? wall;
}

interface Parsed {
  readonly cron: Cron;
  readonly timeZone: string;
}

function parsed({ cron: text, timeZone }: Schedule): Parsed {
  const cron = parseCron(text);
  if (cron === undefined) throw new Error(`a stored schedule is no cron: ${text}`);
  return { cron, timeZone };
}

/** The same, with everything up to now done: what a new schedule starts from, and what a check leaves. */
export function coveredAt(schedule: Schedule, now: Date): Required<Pick<ScheduleState, 'covered' | 'next'>> {
  const exact = parsed(schedule);
  const covered = newestSlot(exact, now);
  const next = slotAfter(exact.cron, covered) ?? covered;
  return { covered, next: instantOf(next, schedule.timeZone).toISOString() };
}

/**
 * The slot a tick at `now` is for: the newest that is due, and not done yet. However late the tick is and however many
 * slots it missed, that is one.
 */
export function dueSlot(schedule: Schedule, state: ScheduleState, now: Date): WallTime | undefined {
  if (state.next === undefined || now.getTime() < Date.parse(state.next)) return undefined;
  const newest = newestSlot(parsed(schedule), now);
  return newest > state.covered ? newest : undefined;
}

/** The next so many slots and when each is due. */
export function nextSlots(
  schedule: Schedule,
  now: Date,
  count: number,
): readonly { readonly slot: WallTime; readonly at: Date }[] {
  const { cron, timeZone } = parsed(schedule);
  const slots: { slot: WallTime; at: Date }[] = [];
  let slot = slotAfter(cron, newestSlot({ cron, timeZone }, now));
  for (; slot !== undefined && slots.length < count; slot = slotAfter(cron, slot))
    slots.push({ slot, at: instantOf(slot, timeZone) });
  return slots;
}
