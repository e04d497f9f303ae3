import { type Day, weekdayOf } from '../../shared/domain/local-time.ts';
import { dayForms, type Meant } from './day-forms.ts';

/** A day in a line, and where it begins and ends. */
export type SaidDay = Meant & { readonly at: number; readonly end: number };

interface Days {
  readonly days: readonly SaidDay[];
  /** The line with blanks instead of them: "5.12." is no time. */
  readonly rest: string;
}

/** All days that a line speaks of, in its order. */
export function daysIn(line: string, today: Day): Days {
  const days: SaidDay[] = [];
  let rest = line;
  for (const [form, meant] of dayForms)
    rest = rest.replace(form, (...found: readonly unknown[]) => {
      const [whole = '', ...parts] = found.filter((one) => typeof one !== 'number') as string[];
      const at = found.find((one) => typeof one === 'number') as number;
      days.push({ ...meant(parts.slice(0, -1), today), at, end: at + whole.length });
      return ' '.repeat(whole.length);
    });
  return { days: days.toSorted((one, other) => one.at - other.at), rest };
}

const short = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const isAnd = /^[ 曜日]*(?:,|、|\/|&|and|or|und|oder|et|ou|y|o|と|か)[ 曜日]*(?:on|am|le|el|los)? *$/u;
const isTo = /^[ 曜日]*(?:-|to|until|bis|auf|au|a|al|から)[ 曜日]*(?:le|el)? *$/u;

/**
 * How days are written in a window. `undefined`: which are meant is not to be sure of.
 *
 * @param overnight of "from Friday to Saturday" the night between them is meant
 */
export function writtenDays(days: readonly SaidDay[], line: string, overnight: boolean): string | undefined {
  const [first, second, ...more] = days;
  if (first === undefined) return undefined;
  if (second === undefined || new Set(days.map(written)).size === 1) return written(first);
  const dated = days.flatMap((one) => (one.kind === 'dated' ? [one.day] : []));
  const weekdays = days.flatMap((one) => (one.kind === 'weekday' ? [one.of] : []));
  // "Saturday, 5 December"
  const [day, ...others] = dated;
  if (day !== undefined && others.length === 0 && weekdays.length === days.length - 1)
    return weekdays.every((of) => of === weekdayOf(day)) ? day : undefined;
  const between = days.slice(1).map((one, at) => line.slice(days[at]?.end, one.at));
  const isRange = more.length === 0 && between.every((link) => isTo.test(link));
  if (isRange && overnight && followsOn(first, second)) return written(first);
  if (weekdays.length < days.length) return undefined;
  const names = weekdays.map((of) => short[of]);
  if (isRange) return names.join('-');
  return between.every((link) => isAnd.test(link)) ? [...new Set(names)].join(',') : undefined;
}

const followsOn = (one: SaidDay, other: SaidDay): boolean =>
  one.kind === 'weekday' && other.kind === 'weekday'
    ? (one.of + 1) % 7 === other.of
    : one.kind === 'dated' &&
      other.kind === 'dated' &&
      Date.parse(other.day) - Date.parse(one.day) === 86_400_000;

function written(day: SaidDay): string | undefined {
  if (day.kind === 'dated') return day.day;
  return day.kind === 'weekday' ? short[day.of] : day.kind === 'often' ? day.words : undefined;
}
