import { type Day, dayAfter, firstInstant, localTime, weekdayOf } from './local-time.ts';
import type { WindowAsk } from './run-ask.ts';

/** One opening of a window. ISO 8601, UTC; what begins before it closes may go on. */
export interface OpenWindow {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** A window that opens less often than once in so many days does not open at all. */
const daysAhead = 400;

/**
 * The opening that is under way or comes next, in the window's own time zone. `undefined`: there is none any more, or
 * none within the next year that `closed` does not keep shut.
 *
 * @param closed whether a window may not open at an instant, e.g. because that is a blackout day
 */
export function nextWindow(
  ask: WindowAsk,
  now: Date,
  closed: (opening: Date) => boolean = () => false,
): OpenWindow | undefined {
  const first = ask.kind === 'dated' ? ask.day : dayAfter(localTime(now, ask.timeZone).day, -1);
  const days = ask.kind === 'dated' ? 1 : daysAhead;
  for (let ahead = 0; ahead < days; ahead++) {
    const day = dayAfter(first, ahead);
    if (ask.kind === 'weekly' && !ask.days.includes(weekdayOf(day))) continue;
    const { opens, closes } = openingOn(ask, day);
    // Where the clock is put forward over all of it, the window does not happen on that day.
    if (opens.getTime() >= closes.getTime() || closes.getTime() <= now.getTime() || closed(opens)) continue;
    return { opensAt: opens.toISOString(), closesAt: closes.toISOString() };
  }
  return undefined;
}

/** What the window would be on a day; opening and closing are the same instant where it does not happen. */
export function openingOn(
  { from, to, timeZone }: WindowAsk,
  day: Day,
): { readonly opens: Date; readonly closes: Date } {
  const last = to > from ? day : dayAfter(day);
  return {
    opens: firstInstant({ day, minutes: from }, timeZone),
    closes: firstInstant({ day: last, minutes: to }, timeZone),
  };
}
