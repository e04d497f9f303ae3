import { times } from '../words/times.ts';
import { cjk } from './fold.ts';

const number =
  /(?<![\d.:/\ue000])(\d{1,2})(?:[:.h]([0-5]\d)|時(?:([0-5]?\d)分|(半)))?(?![\d/%]|[.,]\d) ?(uhr|o'?clock|h(?:rs?|eures?)?\b|時)?/gu;
const led = (words: string): RegExp => new RegExp(`(?:^|[\\s${cjk}\\d])(?:${words}) ?$`, 'u');
const [leads, links] = [led(times.at), led(times.until)];
const half = new RegExp(`^ ?(?:(${times.afternoon})|(${times.morning}))`, 'u');
const named = new RegExp(`(?<!\\p{L})(?:(${times.noon})|(${times.midnight}))(?!\\p{L})`, 'gu');
const isEvening = new RegExp(times.evening, 'u');

interface Clock {
  readonly at: number;
  readonly minutes: number;
  readonly half: boolean;
}

/**
 * Times of the day in a line, minutes after midnight, in its order.
 *
 * @param line in lower case without accents; names of environments replaced
 */
export function clockTimes(line: string): readonly number[] {
  const said = [...line.matchAll(named)].map(({ index, 1: noon }) => ({
    at: index,
    minutes: noon === undefined ? 0 : 720,
    half: true,
  }));
  const found: Clock[] = [];
  for (const one of line.matchAll(number)) {
    const clock = clockOf(one, line, found.length > 0);
    if (clock !== undefined) found.push(clock);
  }
  const [first, second] = found;
  // "10-11pm", and "tonight at 10".
  const isLate =
    (isEvening.test(line) && (first?.minutes ?? 0) >= 300) || (second?.half === true && second.minutes > 720);
  const late = found.map((one, at) =>
    at === 0 && !one.half && one.minutes < 720 && isLate ? { ...one, minutes: one.minutes + 720 } : one,
  );
  return [...late, ...said].toSorted((one, other) => one.at - other.at).map(({ minutes }) => minutes);
}

function clockOf(found: RegExpExecArray, line: string, isSecond: boolean): Clock | undefined {
  const [whole, hours, minutes, parted, thirty, mark] = found;
  const before = line.slice(0, found.index);
  const [, afternoon, morning] = half.exec(line.slice(found.index + whole.length)) ?? [];
  const late = afternoon !== undefined || /(?:午後|夜)の?$/u.test(before);
  const early = morning !== undefined || /(?:午前|朝)の?$/u.test(before);
  const marked = mark !== undefined || minutes !== undefined || whole.includes('時') || late || early;
  if (!marked && !leads.test(before) && !(isSecond && links.test(before))) return undefined;
  const hour = Number(hours);
  const day = late ? (hour % 12) + 12 : early ? hour % 12 : hour;
  if (hour > 24 || day > 24) return undefined;
  const past = thirty === undefined ? Number(minutes ?? parted ?? 0) : 30;
  return { at: found.index, minutes: (day * 60 + past) % 1440, half: late || early };
}
