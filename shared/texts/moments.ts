import { localTime } from '../domain/local-time.ts';
import { kept } from './formats.ts';
import { type Language, tongueOf, zoneOf } from './language.ts';
import { text } from './text.ts';

/**
 * A moment by the clock of whoever reads, to the minute and with the zone, so that nobody takes it for another's.
 *
 * @param iso ISO 8601
 */
export function momentOf(language: Language, iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const zone = zoneOf(language);
  const { day, minutes } = localTime(at, zone);
  return text(language, 'moment.zoned', {
    date: dayOf(language, day),
    time: clockOf(minutes),
    zone: zone === 'UTC' ? zone : zoneName(language, at),
  });
}

const days = kept(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** A wall time whose zone is said beside it. @param slot as `2026-03-02T09:00` */
export const wallOf = (language: Language, slot: string): string =>
  text(language, 'moment.wall', { date: dayOf(language, slot.slice(0, 10)), time: slot.slice(11, 16) });

/**
 * A day of the calendar. In English by its numbers, because British and American readers would each write it another
 * way, and one of them the other way round.
 *
 * @param day as `2026-03-02`
 */
export function dayOf(language: Language, day: string): string {
  if (tongueOf(language) === 'en' || tongueOf(language) === 'qps') return day;
  return days(language).format(Date.parse(`${day}T00:00:00Z`));
}

/** @param minutes since midnight */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const zones = kept(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }),
);

function zoneName(language: Language, at: Date): string {
  const parts = zones(language).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zoneOf(language);
}
