/** Dates, times and spans, as our texts write them in each language, and how their parts are held together. */
const forms: readonly (readonly [form: RegExp, whole: string])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, '$1-\u2060$2-\u2060$3'],
  [/(?<=\d{4}-\u2060\d{2}-\u2060\d{2}) (?=\d{2}:\d{2})/gu, '\u00a0'],
  [/(?<=\d日|\d{4},) (?=\d{2}:\d{2})/gu, '\u00a0'],
  [/(?<=\d:\d{2})-(?=\d{1,2}:\d{2})/gu, '-\u2060'],
  [/(?<=\d:\d{2}) (?=(?:UTC|GMT|[A-Z]{3,4}(?![\p{L}\d])))/gu, '\u00a0'],
  [/(?<!\d)(\d{1,2}(?:\.|er)?) (de )?(\p{L}{3,12}\.?) (de )?(?=\d{4}(?!\d))/gu, '$1\u00a0$2$3\u00a0$4'],
  [/(?<=\u00a0)de /gu, 'de\u00a0'],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/gu, '$1\u2060年\u2060$2\u2060月\u2060$3\u2060日'],
];

/** What begins like a date: in other values a date is a part of somebody's name, which shall be copied as it is. */
const likeDate = /^\u2068?(?:\p{L}{2,3}[.,]? |\p{L}{3,10},? (?=\d{4}-\d{2}-\d{2} \d{2}:|\d{1,2}\.? ))?\d/u;

/**
 * A text in which no line ends within a date, so that nobody reads "2026-" and then "11-30". The sign that holds hyphens
 * together is never drawn, and what is typed is read without it.
 *
 * @param isValue whether it stands for a value in a text of ours
 */
export function wholeDates(said: string, isValue: boolean): string {
  if (!/\d/.test(said) || (isValue && !likeDate.test(said))) return said;
  return forms.reduce((rest, [form, whole]) => rest.replace(form, whole), said);
}
