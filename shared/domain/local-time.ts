/** A day of the calendar, `YYYY-MM-DD`, of no time zone by itself. Days compare as texts. */
export type Day = string & { readonly __brand: 'Day' };

/** What the clock on the wall shows. */
export interface LocalTime {
  readonly day: Day;
  /** After midnight. */
  readonly minutes: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** `undefined` for what is no day of the calendar, such as 2026-02-30. */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const at = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return at.toISOString().slice(0, 10) === text ? (text as Day) : undefined;
}

export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10) as Day;
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay();

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, era: 'short', ...numeric, ...clock });
  formats.set(timeZone, made);
  return made;
}

/**
 * The zone by its IANA name, in the case it is written in; `undefined` for anything else. Abbreviations are none: some
 * of them, such as EST, would be taken for a zone without daylight saving.
 */
export function parseTimeZone(text: string): string | undefined {
  if (!/^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/i.test(text)) return undefined;
  try {
    return formatOf(text).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** What the clock shows at an instant, as if it were UTC, in milliseconds. */
function wallOf(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return at;
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const whole = Math.floor(at / 1000) * 1000;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return wall + part('second') * 1000 + (at - whole);
}

export function localTime(at: Date, timeZone: string): LocalTime {
  const wall = new Date(wallOf(at.getTime(), timeZone)).toISOString();
  return {
    day: wall.slice(0, 10) as Day,
    minutes: Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)),
  };
}

/**
 * The first instant at which the clock on the wall shows a time, or a later one. Where the clock is put forward over
 * it, that is the moment it is put forward; where it is put back, the first of the two. So a later time of the clock
 * is never an earlier instant.
 */
export function firstInstant({ day, minutes }: LocalTime, timeZone: string): Date {
  const wall = Date.parse(day) + minutes * minuteMs;
  const offsets = [wall - dayMs, wall + dayMs].map((at) => wallOf(at, timeZone) - at);
  const exact = offsets.map((offset) => wall - offset).filter((at) => wallOf(at, timeZone) === wall);
  if (exact.length > 0) return new Date(Math.min(...exact));
  let [before, after] = [wall - Math.max(...offsets), wall - Math.min(...offsets)];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (wallOf(middle, timeZone) < wall) before = middle;
    else after = middle;
  }
  return new Date(after);
}
