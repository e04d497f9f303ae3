import { type Day, dayAfter, localTime, parseDay, parseTimeZone } from './local-time.ts';
import { type Refusal, refuse } from './reason.ts';
import type { WindowAsk } from './run-ask.ts';
import { openingOn } from './window.ts';

/** What a window is said against. */
export interface WindowContext {
  readonly now: Date;
  /** Where the words name no time zone. */
  readonly timeZone: string;
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const form = /^(?<days>.+?) (?<from>[\d:]+) ?- ?(?<to>[\d:]+)(?: (?<zone>\S+))?$/u;

/**
 * `Sat 22:00-02:00 Europe/Berlin`, `Mon-Fri 20:00-22:00`, `Sat,Sun 06:00-10:00 UTC`, `daily 22:00-24:00`,
 * `2026-12-05 22:00-02:00`. Anything else is refused with what is wrong and an example that is right.
 */
export function parseWindow(said: string, { now, timeZone }: WindowContext): WindowAsk | Refusal {
  const example = nextWeek(now, timeZone);
  const words = said
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ ?([,/]) ?/gu, '$1');
  const wrong = (problem: string, part: string): Refusal =>
    refuse('unreadable_window', { said: said.slice(0, 80), problem, part: part.slice(0, 60), example });
  const parts = form.exec(words)?.groups;
  if (parts === undefined) return wrong('form', words);
  const { days: saidDays = '', from: saidFrom = '', to: saidTo = '', zone: saidZone = timeZone } = parts;
  const zone = parseTimeZone(saidZone);
  if (zone === undefined) return wrong('zone', saidZone);
  const [from, to] = [minutesOf(saidFrom, false), minutesOf(saidTo, true)];
  if (from === undefined || to === undefined) return wrong('time', from === undefined ? saidFrom : saidTo);
  if (from === to % 1440) return wrong('length', `${saidFrom}-${saidTo}`);
  const hours = { from, to: to % 1440, timeZone: zone };
  if (!/^\d/.test(saidDays)) {
    const days = weekdaysOf(saidDays);
    return days === undefined ? wrong('day', saidDays) : { kind: 'weekly', days, ...hours };
  }
  const day = parseDay(saidDays);
  if (day === undefined) return wrong('day', saidDays);
  const ask: WindowAsk = { kind: 'dated', day, ...hours };
  const { opens, closes } = openingOn(ask, day);
  if (opens.getTime() >= closes.getTime()) return wrong('skipped', saidDays);
  return closes.getTime() > now.getTime() ? ask : refuse('window_over', { window: words, example });
}

/** A day to name in an example. */
export const nextWeek = (now: Date, timeZone: string): Day => dayAfter(localTime(now, timeZone).day, 7);

/** `22:00`, `6:30`, and `24:00` where a day ends. */
function minutesOf(said: string, end: boolean): number | undefined {
  const found = /^(\d{1,2}):(\d{2})$/.exec(said);
  if (found === null) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  if (end && hours === 24 && minutes === 0) return 1440;
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

function weekdaysOf(said: string): readonly number[] | undefined {
  const lower = said.toLowerCase();
  if (/^(?:daily|every day)$/.test(lower)) return [0, 1, 2, 3, 4, 5, 6];
  const found = new Set<number>();
  for (const part of lower.split(/[,/]| and /u)) {
    const [first = '', last = first, more] = part.split('-').map((one) => one.trim());
    const [from, to] = [weekdayNamed(first), weekdayNamed(last)];
    if (from === undefined || to === undefined || more !== undefined) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      found.add(day);
      if (day === to) break;
    }
  }
  return [...found].sort();
}

/** Three letters or more of a name; `sat`, `satur`, `saturdays`. */
function weekdayNamed(said: string): number | undefined {
  const word = said.replace(/s$/u, '');
  const at = names.findIndex((name) => name.startsWith(word));
  return word.length < 3 || at < 0 ? undefined : at;
}
