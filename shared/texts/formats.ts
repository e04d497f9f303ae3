import { isRightToLeft, type Language, localeOf, zoneOf } from './language.ts';

const first = '\u2068';
const pop = '\u2069';
/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their like. */
const runsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;

/** Makers of texts by language: making one costs more than all else here. Few, because a locale is said by clients. */
export function kept<T>(make: (locale: string, zone: string) => T): (language: Language) => T {
  const made = new Map<string, T>();
  return (language) => {
    const [locale, zone] = [localeOf(language), zoneOf(language)];
    const key = `${locale} ${zone}`;
    const known = made.get(key) ?? make(locale, zone);
    if (made.size > 100) made.clear();
    made.set(key, known);
    return known;
  };
}

const numbers = kept((locale) => new Intl.NumberFormat(locale));
const lists = kept((locale) => new Intl.ListFormat(locale, { style: 'narrow' }));
export const pluralRules = kept((locale) => new Intl.PluralRules(locale));

export const numberOf = (language: Language, value: number): string => numbers(language).format(value);

/** Names in a row; each keeps to itself, whichever way its script runs. @param more that are said to follow: no "and" then */
export function listOf(language: Language, items: readonly string[], more = 0): string {
  const apart = items.map((one) => isolatedIn(language, isolated(one)));
  return more > 0 ? relisted(language, apart.join(', ')) : lists(language).format(apart);
}

/** A list that was stored as one text, with the comma of the language. Which of them are in names nobody can tell. */
export const relisted = (language: Language, stored: string): string =>
  localeOf(language).startsWith('ja') ? stored.replaceAll(', ', '、') : stored;

/** A value among words of ours: a name from right to left does not move what stands around it. */
export const isolated = (value: string): string =>
  runsLeft.test(value.replace(/\u2068[^\u2068\u2069]*\u2069/g, ''))
    ? `${first}${steady(value)}${pop}`
    : value;

/** The same among words that run from right to left, where each key, date and amount has to keep to itself. */
export const isolatedIn = (language: Language, value: string): string =>
  value !== '' && isRightToLeft(language) ? `${first}${steady(value)}${pop}` : value;

/** From what was to what is. No arrow turns round with the text it stands in. */
export const arrowIn = (language: Language): string => (isRightToLeft(language) ? '←' : '→');

/** Without signs that steer the reading direction, but for isolates that are opened and closed within it. */
export function steady(value: string): string {
  if (!/\p{Bidi_Control}/u.test(value)) return value;
  let open = 0;
  const kept = value.replace(/\p{Bidi_Control}/gu, (sign) => {
    if (sign === first) open += 1;
    else if (sign === pop && open > 0) open -= 1;
    else return '';
    return sign;
  });
  return kept + pop.repeat(open);
}
