import { type Day, dayAfter, localTime, parseDay } from './local-time.ts';
import type { EnvironmentSettings } from './settings.ts';

/** Days of an environment on which nothing may begin, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export const dayRangeExpected = 'a day such as 2026-12-24, or days such as 2026-12-24/2027-01-02';

/** One day, or the first and the last with a slash between them. */
export function parseDayRange(text: string): DayRange | undefined {
  const [first = '', last = first, more] = text.split('/').map((one) => one.trim());
  const [from, to] = [parseDay(first), parseDay(last)];
  return from === undefined || to === undefined || more !== undefined || to < from ? undefined : { from, to };
}

/** The blackout day an instant falls on, in the environment's own time zone. */
export function blackoutDay(
  { blackoutDays, timeZone }: Pick<EnvironmentSettings, 'blackoutDays' | 'timeZone'>,
  at: Date,
): Day | undefined {
  if (blackoutDays.length === 0) return undefined;
  const { day } = localTime(at, timeZone);
  return blackoutDays.some(({ from, to }) => from <= day && day <= to) ? day : undefined;
}

/** The first day after one that is no blackout day, to name in an example; empty when there is none within a year. */
export function firstFreeDay(
  { blackoutDays }: Pick<EnvironmentSettings, 'blackoutDays'>,
  day: Day,
): Day | '' {
  for (let ahead = 1; ahead < 400; ahead++) {
    const free = dayAfter(day, ahead);
    if (!blackoutDays.some(({ from, to }) => from <= free && free <= to)) return free;
  }
  return '';
}
