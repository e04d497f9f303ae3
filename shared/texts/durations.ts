import { kept } from './formats.ts';
import type { Language } from './language.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

const formats = kept((locale) => ({
  day: new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'short' }),
  hour: new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'short' }),
  minute: new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
  second: new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }),
}));

/** A span in its two largest units: nobody asks for the seconds of a day. Below ten seconds with a tenth. */
export function durationOf(language: Language, milliseconds: number): string {
  const of = formats(language);
  if (milliseconds < 10_000) return of.second.format(Math.round(milliseconds / 100) / 10);
  const first = units.findIndex(([, length]) => milliseconds >= length);
  let rest = Math.round(milliseconds / 1000) * 1000;
  const parts = units.slice(first, first + 2).flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [of[unit].format(count)];
  });
  return parts.join(' ');
}
