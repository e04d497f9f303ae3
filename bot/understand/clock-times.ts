import { counted } from '../words/counted.ts';
import { times } from '../words/times.ts';
import { cjk } from './fold.ts';

/** A time of the day in a line. */
export interface Clock {
  /** Where it begins and ends. */
  readonly at: number;
  readonly end: number;
  /** After midnight. */
  readonly minutes: number;
}

const inWords = times.hours.map((words) => new RegExp(`^(?:${words})$`, 'u'));
/** Not within a key or a version, and between two times a dash. */
const number = new RegExp(
  `(?<![\\d.:/_\ue000\\p{Script=Latin}])(?<!\\p{Script=Latin}-(?<!\\d ?(?:h|uhr|[ap]\\.?m\\.?)-))(\\d{1,2}|(?:${times.hours.join('|')})(?!\\p{Script=Latin}))(?:([:.h]| h )([0-5]\\d)|時(?!間)(?:([0-5]?\\d)分|(半))?)?(?![\\d/%]|[.,]\\d) ?(uhr|o'?clock|h(?:rs?|eures?)?\\b|時(?!間))?`,
  'gu',
);
const led = (words: string): RegExp => new RegExp(`(?:^|[\\s${cjk}\\d])(?:${words}) ?$`, 'u');
const [leads, ranges, links] = [led(times.at), led(times.from), led(times.until)];
const link = new RegExp(`^ ?(?:に|の)?(?:${times.until}) ?$`, 'u');
const half = new RegExp(`^ ?(?:(${times.afternoon})|(${times.morning}))`, 'u');
const partOf = new RegExp(
  `(?<!\\p{L})(?:${times.partBefore}) ?(?:\\d{1,2}|${times.hours.join('|')})(?![\\p{L}\\d])`,
  'u',
);
const written = /(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])|\d ?(?:[ap]\.?m\b|uhr|o'?clock|時(?!間))/u;
const parted = new RegExp(`\\d ?(?:uhr|h|heures?)? ?(?:${times.partBehind})(?!\\p{L})`, 'u');
/** Whether a line tells a time of the day, if none that can be read surely. */
export const isClockSaid = (line: string): boolean => [written, partOf, parted].some((one) => one.test(line));

/** "half eleven", "10 et demie", "ten thirty". */
const partBefore = new RegExp(`(?:^|[^\\p{L}])(?:${times.partBefore}) ?$`, 'u');
const partBehind = new RegExp(`^ ?(?:${times.partBehind})(?!\\p{L})`, 'u');
const named = new RegExp(`(?<!\\p{L})(?:(${times.noon})|(${times.midnight}))(?!\\p{L})`, 'gu');
const isEvening = new RegExp(times.evening, 'u');
const lasting = led(`(?:${times.lasting})(?: (?:${times.about}))*`);
const lastingOrAt = led(times.lastingOrAt);
const isLong = new RegExp(`^ ?(?:${times.long})(?!\\p{L})`, 'u');
/** "5 pilot users", "3 waves", "2 hours": no time of the day. */
const isCounted = new RegExp(
  `^ ?(?:(?:${times.which}) ){0,2}(?:${counted.people}|${counted.waves}|${times.counted}|${times.spans})(?!\\p{Script=Latin})`,
  'u',
);

interface Found extends Clock {
  readonly half: boolean;
  /** "from 10": a time only where another one follows. */
  readonly weak: boolean;
}

/**
 * Times of the day in a line, in its order: none where one is told by halves and quarters, as its hour alone were wrong.
 *
 * @param line in lower case without accents; names of environments and days replaced
 * @param evening whether it speaks of one
 */
export function clocksIn(line: string, evening = isEvening.test(line)): readonly Clock[] {
  const said = [...line.matchAll(named)].map(({ index, 0: { length }, 1: noon }) => ({
    ...{ at: index, end: index + length, half: true, weak: false },
    minutes: noon === undefined ? 0 : 720,
  }));
  const numbers: Found[] = [];
  for (const one of line.matchAll(number)) {
    const clock = clockOf(one, line, numbers.length > 0);
    if (clock !== undefined) numbers.push(clock);
  }
  const isParted = ({ at, end }: Clock): boolean =>
    partBefore.test(line.slice(0, at)) || partBehind.test(line.slice(end));
  if ([...numbers, ...said].some(isParted)) return [];
  const all = [...numbers, ...said].toSorted((one, other) => one.at - other.at);
  const isLinked = ({ end }: Found, next: Found | undefined): boolean =>
    next !== undefined && link.test(line.slice(end, next.at));
  return late(
    all.filter((one, at) => !one.weak || isLinked(one, all[at + 1])),
    evening,
  );
}

/** "10-11pm", and "tonight at 10". */
function late(found: readonly Found[], evening: boolean): readonly Clock[] {
  const [first, second] = found;
  const isLate = (evening && (first?.minutes ?? 0) >= 300) || (second?.half === true && second.minutes > 720);
  return found.map(({ at, end, minutes, half }, place) => ({
    ...{ at, end },
    minutes: place === 0 && !half && minutes < 720 && isLate ? minutes + 720 : minutes,
  }));
}

function clockOf(found: RegExpExecArray, line: string, isSecond: boolean): Found | undefined {
  const [whole, hours, sign, minutes, parted, thirty, mark] = found;
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + whole.length);
  const [said = '', afternoon, morning] = half.exec(after) ?? [];
  const isPm = afternoon !== undefined || /(?:午後|夜)の?$/u.test(before);
  const isAm = morning !== undefined || /(?:午前|朝)の?$/u.test(before);
  const hour = hourOf(hours ?? '');
  const isSure = sign === ':';
  const marked =
    (sign !== undefined && sign !== '.') || mark !== undefined || whole.includes('時') || isPm || isAm;
  if (!isSure && (isCounted.test(after) || lasts(hour, mark ?? sign?.trim(), before, after)))
    return undefined;
  const isLed = leads.test(before) || (isSecond && links.test(before));
  const weak = !marked && !isLed && ranges.test(before);
  if (!marked && !isLed && !weak) return undefined;
  const day = isPm ? (hour % 12) + 12 : isAm ? hour % 12 : hour;
  if (hour > 24 || day > 24) return undefined;
  const past = thirty === undefined ? Number(minutes ?? parted ?? 0) : 30;
  const end = found.index + whole.trimEnd().length + said.length;
  return { at: found.index, end, minutes: (day * 60 + past) % 1440, half: isPm || isAm, weak };
}

const hourOf = (said: string): number =>
  /^\d+$/u.test(said)
    ? Number(said)
    : said === 'once'
      ? 11
      : inWords.findIndex((words) => words.test(said)) + 1;

/** "for 3 h", "dans 2 heures"; "pour 22h" is a time. */
function lasts(hour: number, mark: string | undefined, before: string, after: string): boolean {
  if (mark === undefined || !mark.startsWith('h')) return false;
  if (isLong.test(after)) return true;
  return lasting.test(before) && !(hour > 12 && lastingOrAt.test(before));
}
