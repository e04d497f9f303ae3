import { dayAfter, localTime, parseTimeZone } from '../../shared/domain/local-time.ts';
import { times } from '../words/times.ts';
import { clockTimes } from './clock-times.ts';

/** Of a window whose end is not said. */
const usualMinutes = 240;
const short = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const has = (words: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\d])(?:${words})(?!\\p{Script=Latin})`, 'u');
const weekdays = times.weekdays.map(has);
const tomorrow = has(times.tomorrow);
const again = times.again.map(([name, words]) => [name, has(words)] as const);
const everyHours = new RegExp(times.everyHours, 'u');
/** "every Monday", "on Mondays", 毎週月曜. */
const weekly = times.weekdays.map((words) => {
  const plural = words.split('|').flatMap((word) => (/.{5}s\?$/u.test(word) ? [word.slice(0, -1)] : []));
  return has(`(?:${times.everyWeek}) ?(?:on )?(?:${words})|${plural.join('|')}`);
});

/** Nobody says a time in so many letters, and looking for one costs their square. */
const isSpoken = (line: string): boolean => line.length <= 500;

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `Sat 22:00-02:00 Europe/Berlin` or `2026-12-05 22:00-02:00`, where a line says when something is to happen. */
export function windowIn(line: string, now: Date, timeZone: string): string | undefined {
  const [from, to] = isSpoken(line) ? clockTimes(line) : [];
  if (from === undefined) return undefined;
  const zone = zoneIn(line);
  const { day, minutes } = localTime(now, zone ?? timeZone);
  const days = weekdays.flatMap((one, at) => (one.test(line) ? [short[at]] : []));
  const ahead = tomorrow.test(line) || from <= minutes ? 1 : 0;
  const on = days.length > 0 ? days.join(',') : dayAfter(day, ahead);
  return `${on} ${clock(from)}-${clock(to ?? (from + usualMinutes) % 1440)}${zone === undefined ? '' : ` ${zone}`}`;
}

/** `daily 06:00 Europe/Berlin`, where a line says how often something is to happen. */
export function scheduleIn(line: string, timeZone: string): string | undefined {
  if (!isSpoken(line)) return undefined;
  const often = oftenIn(line);
  const [at] = often === undefined || /hour/u.test(often) ? [] : clockTimes(line);
  const zone = zoneIn(line) ?? (timeZone === 'UTC' ? undefined : timeZone);
  return often && [often, at === undefined ? undefined : clock(at), zone].filter((part) => part).join(' ');
}

function oftenIn(line: string): string | undefined {
  const [, spaced, count = spaced] = everyHours.exec(line) ?? [];
  if (count !== undefined) return `every ${count} hours`;
  const found = again.find(([, words]) => words.test(line))?.[0];
  const day = weekly.findIndex((words) => words.test(line));
  return found ?? (day < 0 ? undefined : `weekly ${short[day]?.toLowerCase()}`);
}

/** "Berlin time", `Europe/Berlin`: only what is surely one. */
function zoneIn(line: string): string | undefined {
  const [written] = /\b[a-z]{3,}\/[a-z_]+\b|\butc\b/u.exec(line) ?? [];
  if (written !== undefined) return parseTimeZone(written);
  const found = /(\p{L}+) time\b|(\p{L}+)er zeit\b|\b(?:heure|hora) de (\p{L}+)/u.exec(line)?.slice(1);
  const city = found?.find((one) => one !== undefined);
  return city === undefined
    ? undefined
    : Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`));
}

/** Without the words between two times and those of a zone: "until" is no condition there. */
export const withoutLinks = (line: string): string =>
  !isSpoken(line)
    ? line
    : line
        .replace(
          /(?<=\d(?: ?(?:uhr|h|[ap]\.?m\.?))?) (?:bis|until|till|to|and|und|hasta|a|à|et|y)(?: las?)? (?=\d)/giu,
          ' ',
        )
        .replace(/(?<=\d.* )(\p{L}+) time\b/giu, (said) =>
          zoneIn(said.toLowerCase()) === undefined ? said : '',
        );
