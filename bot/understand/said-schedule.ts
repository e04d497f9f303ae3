import { numberWord } from '../../shared/domain/number-words.ts';
import { times } from '../words/times.ts';
import { clocksIn } from './clock-times.ts';
import { isSpoken } from './said-time.ts';
import { zoneIn } from './said-zone.ts';

const has = (words: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\d])(?:${words})(?!\\p{Script=Latin})`, 'u');
const again = times.again.map(([name, words]) => [name, has(words)] as const);
const everyHours = new RegExp(times.everyHours, 'u');
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const interval = has(times.interval.join('|'));
/** "every Monday", "on Mondays", 毎週月曜. */
const weekly = times.weekdays.map((words) => {
  const plural = words.split('|').flatMap((word) => (/.{5}s\?$/u.test(word) ? [word.slice(0, -1)] : []));
  return has(`(?:${times.everyWeek}) ?(?:on )?(?:${words})|${plural.join('|')}`);
});

/**
 * `daily 06:00 Europe/Berlin`, where a line says how often something is to happen. Empty: it says so, and a schedule has
 * no words for it, as for every other day.
 */
export function scheduleIn(line: string, timeZone: string): string | undefined {
  if (!isSpoken(line)) return undefined;
  const often = oftenIn(line);
  if (often === undefined || often === '') return often;
  const found = /hour/u.test(often) ? [] : clocksIn(line);
  // "daily at 6 and at 18" is said of two.
  if (found.length > 1) return '';
  const at = found.map(({ minutes }) => clockOf(minutes));
  const zone = zoneIn(line) ?? (timeZone === 'UTC' ? undefined : timeZone);
  return [often, ...at, ...(zone === undefined ? [] : [zone])].join(' ');
}

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

function oftenIn(line: string): string | undefined {
  const [, spaced = '', count = spaced] = everyHours.exec(line) ?? [];
  const hours = /^\d+$/u.test(count) ? Number(count) : numberWord(count);
  if (hours !== undefined) return everyOf(hours);
  if (interval.test(line)) return '';
  const found = again.find(([, words]) => words.test(line))?.[0];
  const day = weekly.findIndex((words) => words.test(line));
  return found ?? (day < 0 ? weeklyAlone(line) : `weekly ${days[day]}`);
}

const week = has(times.weekly);
const weeklyAlone = (line: string): string | undefined => (week.test(line) ? '' : undefined);

/** Only what fits into a day. */
const everyOf = (hours: number): string =>
  hours === 1 ? 'hourly' : 24 % hours === 0 && hours < 24 ? `every ${hours} hours` : '';
