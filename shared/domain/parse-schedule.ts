import { parseCron, weekdayNames } from './cron.ts';
import { type Refusal, refuse } from './reason.ts';
import type { Schedule } from './schedule.ts';
import { nearestTimeZone, parseTimeZone } from './wall-time.ts';

/** `default` goes back to nightly; `off` means that only people ask. */
export type SaidSchedule =
  | { readonly kind: 'set'; readonly schedule: Schedule }
  | { readonly kind: 'off' | 'default' };

const example = 'daily 06:00 Europe/Berlin';

/**
 * What somebody typed after the environment: `daily 06:00 Europe/Berlin`, `weekdays 7:30`, `weekly mon 06:00`,
 * `hourly`, `every 4 hours`, five fields of cron, `off`, `default`. Without a zone it is UTC.
 */
export function parseSchedule(said: string): SaidSchedule | Refusal {
  const words = said.trim().split(/\s+/);
  const only = words.join(' ').toLowerCase();
  if (['off', 'never', 'none', 'stop'].includes(only)) return { kind: 'off' };
  if (only === 'default') return { kind: 'default' };
  const found = forms.map((form) => form(words)).find((one) => one !== undefined);
  if (found === undefined) return refuse('schedule_unreadable', { said: said.slice(0, 80), example });
  return withZone(found.cron, found.zone);
}

interface Found {
  readonly cron: string;
  /** What is left of the words. */
  readonly zone: readonly string[];
}

function withZone(cron: string, [said = 'UTC', ...more]: readonly string[]): SaidSchedule | Refusal {
  if (more.length > 0)
    return refuse('schedule_unreadable', { said: [said, ...more].join(' ').slice(0, 80), example });
  const timeZone = parseTimeZone(said);
  if (timeZone === undefined)
    return refuse('unknown_time_zone', { said: said.slice(0, 60), nearest: nearestTimeZone(said) });
  const parsed = parseCron(cron);
  if (parsed === undefined) return refuse('schedule_unreadable', { said: cron.slice(0, 80), example });
  // A check reads the whole environment; what changes within an hour is not what drift is about.
  if (parsed.minutes.length > 1) return refuse('schedule_too_often', { said: cron.slice(0, 80) });
  return { kind: 'set', schedule: { cron, timeZone } };
}

type Form = (words: readonly string[]) => Found | undefined;

/** `daily 06:00`, `nightly`, `every day at 6am` */
const daily: Form = (words) => onDays(words, ['daily', 'nightly', 'every day', 'every night'], '* * *');

/** `weekdays 06:00` */
const weekdays: Form = (words) => onDays(words, ['weekdays', 'every weekday', 'workdays'], '* * 1-5');

/** `weekly mon 06:00`, `every monday at 06:00` */
const weekly: Form = (words) => {
  const [first, day = '', ...rest] = words;
  const at = weekdayNames.indexOf(day.toLowerCase().slice(0, 3));
  const isDay = at >= 0 && /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?$/i.test(day);
  if (!/^(?:weekly|every|each)$/i.test(first ?? '') || !isDay) return undefined;
  return atTime(rest, `* * ${at}`);
};

/** `hourly`, `every hour`, `every 4 hours`; only what fits into a day, or the last step would be a shorter one. */
const hourly: Form = (words) => {
  const [, every, zone] = /^(?:(hourly|every hour|every 1 hours?)|)((?: .*)?)$/i.exec(words.join(' ')) ?? [];
  if (every !== undefined) return { cron: '0 * * * *', zone: split(zone) };
  const [, count, left] = /^every (\d{1,2}) (?:hours?|h)((?: .*)?)$/i.exec(words.join(' ')) ?? [];
  const hours = Number(count);
  return count === undefined || 24 % hours !== 0 || hours === 24
    ? undefined
    : { cron: `0 */${hours} * * *`, zone: split(left) };
};

/** Five fields; the last of them is the last that looks like one. */
const fields: Form = (words) => {
  const looksSo = words.slice(0, 5).every((word) => /^(?:[\d*]|[a-z]{3}(?:[,\-/]|$))/i.test(word));
  return words.length >= 5 && looksSo
    ? { cron: words.slice(0, 5).join(' '), zone: words.slice(5) }
    : undefined;
};

const forms: readonly Form[] = [daily, weekdays, weekly, hourly, fields];

const split = (text = ''): readonly string[] => text.split(' ').filter((word) => word !== '');

function onDays(words: readonly string[], names: readonly string[], days: string): Found | undefined {
  const line = words.join(' ');
  const name = names.find((one) => `${line.toLowerCase()} `.startsWith(`${one} `));
  return name === undefined ? undefined : atTime(split(line.slice(name.length)), days);
}

/** `06:00`, `at 6am`, `18h30`; at five o'clock where no time is said. */
function atTime(words: readonly string[], days: string): Found | undefined {
  const [first, ...rest] = words[0]?.toLowerCase() === 'at' ? words.slice(1) : words;
  const time = /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/i.exec(first ?? '');
  if (first === undefined || time === null) {
    return first === undefined || /[a-z]/i.test(first) ? { cron: `0 5 ${days}`, zone: words } : undefined;
  }
  const [, hour, minute = '0', half] = time;
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (/pm/i.test(half) ? 12 : 0);
  const impossible = twelve > 23 || Number(minute) > 59 || (half !== undefined && Number(hour) > 12);
  return impossible ? undefined : { cron: `${Number(minute)} ${twelve} ${days}`, zone: rest };
}
