import { type Day, dayAfter } from '../../shared/domain/local-time.ts';
import { numberWord } from '../../shared/domain/number-words.ts';
import { times } from '../words/times.ts';
import { dayOf, dayOfMonth, monthOf } from './calendar-days.ts';

/** A day or several, or what speaks of one and nobody can be sure of which. */
export type Meant =
  | { readonly kind: 'dated'; readonly day: Day }
  | { readonly kind: 'weekday'; readonly of: number }
  | { readonly kind: 'often'; readonly words: string }
  | { readonly kind: 'unsure' };

type Parts = readonly (string | undefined)[];
type Form = readonly [form: RegExp, meant: (parts: Parts, today: Day) => Meant];

const unsure = { kind: 'unsure' } as const;
const words = (said: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\d])(?:${said})(?!\\p{Script=Latin})`, 'gu');

/** What is over, and what no calendar knows, was not meant. */
const date = (form: string, read: (parts: Parts, today: Day) => Day | undefined): Form => [
  new RegExp(form, 'gu'),
  (parts, today) => {
    const day = read(parts, today);
    return day === undefined || day < today ? unsure : { kind: 'dated', day };
  },
];
const ahead = (said: string, days: number): Form => [
  words(said),
  (_parts, today) => ({ kind: 'dated', day: dayAfter(today, days) }),
];

const month = `(${times.months.join('|')})\\.?`;
const inFull = times.months.flatMap((names) => names.split('|').filter((name) => name.length > 3));
const ordinal = '(?:st|nd|rd|th|er|º|\\.)?';
const year = '(?:,? ?(?:de |del )?(\\d{4}))?';
const onDay = '(?<!\\p{L})(?:on|am|vom|den|dem|le|du|el|del|al)(?: (?:the|dia))? ';

/** In this order: what one of them has found is nothing else any more. */
export const dayForms: readonly Form[] = [
  date('(?<!\\d)(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})(?:日|(?!\\d))', ([y, m, d], today) =>
    dayOf(today, Number(m), Number(d), y),
  ),
  date('(?<!\\d)(\\d{1,2})月(\\d{1,2})日', ([m, d], today) => dayOf(today, Number(m), Number(d))),
  // "5 and 6 December"
  [
    new RegExp(
      `(?<![\\d:.])\\d{1,2}\\.? ?(?:-|and|und|et|y|or|oder|ou|o|to|bis|a|au|al) ?\\d{1,2}${ordinal} ?(?:de )?${month}(?!\\p{L})`,
      'gu',
    ),
    () => unsure,
  ],
  date(
    `(?<![\\d:.])(\\d{1,2})${ordinal}-? ?(?:of |de |d')?${month}(?!\\p{L})${year}`,
    ([d, name, y], today) => dayOf(today, monthOf(name), Number(d), y),
  ),
  date(
    `(?<!\\p{L})${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.h]| ?(?:uhr|h|[ap]m)(?!\\p{L}))${year}`,
    ([name, d, y], today) => dayOf(today, monthOf(name), Number(d), y),
  ),
  date('(?<![\\d:.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2}(?!\\d|[:.h]| ?uhr))', ([d, m, y], today) =>
    dayOf(today, Number(m), Number(d), y),
  ),
  date(
    `${onDay}(\\d{1,2})(?:\\.|(?<!on (?:the )?\\d{1,2})/) ?(\\d{1,2})(?:[./](\\d{4}|\\d{2}(?![\\d:]))|\\.)?(?![\\d:]|\\.\\d| ?uhr)`,
    ([d, m, y], today) => dayOf(today, Number(m), Number(d), y),
  ),
  date('(?<![\\d:./]|(?:um|gegen|ab|at|vers|las) )(\\d{1,2})\\.(0?[1-9]|1[0-2])\\.(?!\\d)', ([d, m], today) =>
    dayOf(today, Number(m), Number(d)),
  ),
  // 5/12 is in May or in December.
  [/(?<![\d:./])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/gu, () => unsure],
  date(
    '(?<!\\p{L})(?:on (?:the )?(\\d{1,2})(?:st|nd|rd|th)(?!\\p{L})|am (\\d{1,2})\\.(?!\\d)|(?:le|el(?: dia)?) (\\d{1,2})(?=[ ,.]|$)(?! ?(?:h|heures?|horas?|%)(?!\\p{L})))|(?<![\\d月])(\\d{1,2})日(?![間後目前おに曜])',
    (parts, today) => dayOfMonth(today, Number(parts.find((one) => one !== undefined))),
  ),
  [words(times.weekend), () => ({ kind: 'often', words: 'Sat,Sun' })],
  [words(times.unsure.join('|')), () => unsure],
  ahead(times.dayAfter, 2),
  date(`(?<!\\p{L})${times.daysAhead}`, ([said = '', digits = said], today) => {
    const count = /^\d+$/u.test(digits) ? Number(digits) : numberWord(digits);
    return count === undefined ? undefined : dayAfter(today, count);
  }),
  ahead(times.tomorrow, 1),
  ahead(times.today, 0),
  ...times.weekdays.map((names, of): Form => [words(names), () => ({ kind: 'weekday', of })]),
  [words(times.again[1][1]), () => ({ kind: 'often', words: 'Mon-Fri' })],
  [words(times.again[2][1]), () => ({ kind: 'often', words: 'daily' })],
  [words(inFull.filter((name) => !/^mar/u.test(name)).join('|')), () => unsure],
];
