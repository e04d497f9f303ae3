import { type WallTime, wallMinutes, wallOf } from './wall-time.ts';

/** When something is due, in wall time: five fields, each as the numbers it stands for. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Both days are restricted: then either is enough, as cron has it. */
  readonly eitherDay: boolean;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Five fields of numbers, names, `*`, `,`, `-` and `/`; `undefined` when it is none, or comes on no day there is. */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().toLowerCase().split(/\s+/);
  if (fields.length !== 5) return undefined;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const minutes = numbersOf(minute, 0, 59);
  const hours = numbersOf(hour, 0, 23);
  const days = numbersOf(day, 1, 31);
  const months = numbersOf(month, 1, 12, monthNames);
  const weekdays = numbersOf(weekday, 0, 7, weekdayNames)?.map((one) => one % 7);
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  const cron: Cron = {
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays),
    eitherDay: day !== '*' && weekday !== '*',
  };
  return slotAfter(cron, '2024-01-01T00:00') === undefined ? undefined : cron;
}

function numbersOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): readonly number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const parts = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (parts === null) return undefined;
    const [, first, last, step] = parts;
    const from = first === undefined ? least : numberOf(first, least, names);
    // `*` for days of the week ends on Saturday; the 7 is only another name of Sunday.
    const top = first === undefined && most === 7 ? 6 : most;
    const open = first === undefined || (last === undefined && step !== undefined);
    const to = open ? top : last === undefined ? from : numberOf(last, least, names);
    const by = Number(step ?? 1);
    if (!(from >= least && to <= most && from <= to && by >= 1)) return undefined;
    for (let value = from; value <= to; value += by) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}

function numberOf(text: string, least: number, names: readonly string[]): number {
  const named = names.indexOf(text);
  if (named >= 0) return named + least;
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
}

const dayMinutes = 1440;

/** Longer than from one 29 February to the next where a leap year is left out. */
const daysAhead = 366 * 9;

/** The first wall time that matches after another. */
export function slotAfter(cron: Cron, wall: WallTime): WallTime | undefined {
  return search(cron, wallMinutes(wall), 1);
}

/** The last wall time that matches before another. */
export function slotBefore(cron: Cron, wall: WallTime): WallTime | undefined {
  return search(cron, wallMinutes(wall), -1);
}

function search(cron: Cron, from: number, step: 1 | -1): WallTime | undefined {
  const today = Math.floor(from / dayMinutes);
  const times = cron.hours.flatMap((hour) => cron.minutes.map((minute) => hour * 60 + minute));
  for (let passed = 0; passed <= daysAhead; passed++) {
    const day = today + passed * step;
    if (!isDay(cron, day)) continue;
    const slots = times.map((time) => day * dayMinutes + time);
    const found = step === 1 ? slots.find((slot) => slot > from) : slots.findLast((slot) => slot < from);
    if (found !== undefined) return wallOf(found);
  }
  return undefined;
}

/** @param day days since 1970 */
function isDay({ days, months, weekdays, eitherDay }: Cron, day: number): boolean {
  const date = new Date(day * dayMinutes * 60_000);
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [inMonth, inWeek] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return eitherDay ? inMonth || inWeek : inMonth && inWeek;
}
