import { type Day, dayAfter, localTime } from '../../shared/domain/local-time.ts';
import { times } from '../words/times.ts';
import { clocksIn, isClockSaid } from './clock-times.ts';
import { cjk, plainWord } from './fold.ts';
import { daysIn, type SaidDay, writtenDays } from './said-days.ts';
import { isStrangeZone, zoneIn } from './said-zone.ts';

/** Of a window whose end is not said. */
const usualMinutes = 240;
/** Before it, it is still the night. */
const earliest = 300;
const isEvening = new RegExp(times.evening, 'u');
const deadline = new RegExp(`(?<!not )(?<!nicht )(?<!pas )(?<!no )(?:^|\\s)(?:${times.deadline}) ?$`, 'u');
const isDeadline = (before: string): boolean => deadline.test(before);
/** What stands between two times, of which the second ends what begins at the first. */
const isEnd = new RegExp(`(?:^|[\\s${cjk}])(?:${times.until})(?=[\\s${cjk}]|$)`, 'u');
const link = new RegExp(`^ ?(?:${times.until}) ?$`, 'u');
/** "Berlin time". */
const aside = /((?:\p{L}+ )?)(\p{L}+ time\b|\p{L}+er zeit\b)|\b(?:heure|hora) de \p{L}+/giu;
const length = new RegExp(times.length, 'u');
/** Nobody says a time in so many letters, and looking for one costs their square. */
export const isSpoken = (line: string): boolean => line.length <= 500;

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * `Sat 22:00-02:00 Europe/Berlin` or `2026-12-05 22:00-02:00`, where a line says surely when something is to happen: of a
 * day that cannot be read there is no window, as the one of another day would be worse.
 */
export function windowIn(line: string, now: Date, timeZone: string): string | undefined {
  if (!isSpoken(line)) return undefined;
  const zone = zoneIn(line);
  if (zone === undefined && isStrangeZone(line)) return undefined;
  const { day: today, minutes } = localTime(now, zone ?? timeZone);
  const { days, rest } = daysIn(line, today);
  const [from, next] = clocksIn(rest, isEvening.test(line));
  const to = next !== undefined && isEnd.test(rest.slice(from?.end, next.at)) ? next : undefined;
  if (from === undefined || (to === undefined && isDeadline(rest.slice(0, from.at)))) return undefined;
  const ends = to?.minutes ?? (from.minutes + (lengthIn(rest) ?? usualMinutes)) % 1440;
  const of = ofFirst(days, from.at, to?.at);
  const on =
    days.length === 0 ? soonest(today, from.minutes <= minutes) : writtenDays(of, line, ends <= from.minutes);
  // Of "tomorrow night at 1" nobody knows in which of the two nights.
  const isNight = from.minutes < earliest && isEvening.test(line);
  const isToday = on === today && days.length > 0;
  if (on === undefined || (isNight && days.length > 0 && !isToday)) return undefined;
  const isOver = from.minutes <= minutes && (to === undefined || (from.minutes < ends && ends <= minutes));
  if (isToday && isOver && !isNight) return undefined;
  const opens = isToday && isNight ? dayAfter(today) : on;
  return `${opens} ${clock(from.minutes)}-${clock(ends)}${zone === undefined ? '' : ` ${zone}`}`;
}

/** "on 3/4 at 22:00", "in two weeks": it says when, and nobody can be sure of it. Without a window it would begin at once. */
export function isTimeUnread(line: string, now: Date): boolean {
  const { days, rest } = daysIn(line, localTime(now, 'UTC').day);
  return isClockSaid(line) || clocksIn(rest).length > 0 || days.some(({ kind }) => kind === 'unsure');
}

const soonest = (today: Day, isOver: boolean): Day => (isOver ? dayAfter(today) : today);

/** "from Friday 22:00 to Saturday 02:00": what stands behind the first time is when it ends, unless nothing stands before. */
function ofFirst(days: readonly SaidDay[], from: number, to = Number.POSITIVE_INFINITY): readonly SaidDay[] {
  const unsure = days.filter(({ kind }) => kind === 'unsure');
  if (unsure.length > 0) return unsure;
  const before = days.filter(({ at }) => at < from);
  const between = days.filter(({ at }) => at > from && at < to);
  return before.length > 0 ? before : between.length > 0 ? between : days;
}

/** "for 3 hours", in minutes. */
function lengthIn(line: string): number | undefined {
  const [, count, unit, hours] = length.exec(line) ?? [];
  const minutes = hours === undefined ? Number(count) * (unit === undefined ? 1 : 60) : Number(hours) * 60;
  return minutes > 0 && minutes < 1440 ? minutes : undefined;
}

/** Without the words between two times and those of a zone: "until" is no condition there. */
export function withoutLinks(said: string): string {
  const line = said.normalize('NFC');
  const plain = plainWord(line);
  if (!isSpoken(line) || plain.length !== line.length) return said;
  const [first, second] = clocksIn(plain);
  const isLinked = second !== undefined && link.test(plain.slice(first?.end, second.at));
  const linked = isLinked ? `${line.slice(0, first?.end)} ${line.slice(second.at)}` : line;
  return first === undefined ? linked : linked.replace(aside, withoutZone);
}

/** Of the words in front of one no more than belongs to it. */
function withoutZone(said: string, before = '', own = said): string {
  if (zoneIn(plainWord(own)) !== undefined) return before;
  return zoneIn(plainWord(said)) === undefined ? said : '';
}
