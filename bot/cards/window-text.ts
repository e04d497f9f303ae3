import { localTime, weekdayOf } from '../../shared/domain/local-time.ts';
import type { WindowAsk } from '../../shared/domain/run-ask.ts';
import type { OpenWindow } from '../../shared/domain/window.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { clockOf, dayOf, momentOf } from '../../shared/texts/moments.ts';
import { type Language, type Params, type TextKey, text } from '../../shared/texts/text.ts';

const weekday = (language: Language, day: number): string => text(language, `weekday.${day}` as TextKey);

/** What was asked for, in words: `Mon to Fri 20:00 to 22:00 (Europe/Berlin)`. */
export function windowText(language: Language, ask: WindowAsk): string {
  const days = ask.kind === 'dated' ? dated(language, ask.day) : daysText(language, ask.days);
  const hours = { from: clockOf(ask.from), to: clockOf(ask.to), zone: ask.timeZone };
  return text(language, 'window.asked', { days, ...hours });
}

const dated = (language: Language, day: Parameters<typeof weekdayOf>[0]): string =>
  text(language, 'moment.weekday', {
    weekday: weekday(language, weekdayOf(day)),
    date: dayOf(language, day),
  });

/** A run of three and more is said by its ends; the week goes round, from Saturday to Sunday. */
function daysText(language: Language, days: readonly number[]): string {
  if (days.length === 7) return text(language, 'window.daily');
  const first = days.find((day) => !days.includes((day + 6) % 7));
  const run = days.map((_day, at) => ((first ?? 0) + at) % 7);
  if (first !== undefined && days.length > 2 && run.every((day) => days.includes(day)))
    return text(language, 'window.days', {
      first: weekday(language, first),
      last: weekday(language, run.at(-1) ?? first),
    });
  return listOf(
    language,
    days.map((day) => weekday(language, day)),
  );
}

/** One opening, by the clock of its zone and in UTC. */
export function openingParams(language: Language, { opensAt, closesAt }: OpenWindow, zone: string): Params {
  const shown = (iso: string): string => {
    const { day, minutes } = localTime(new Date(iso), zone);
    return text(language, 'moment.wall', { date: dated(language, day), time: clockOf(minutes) });
  };
  const utc =
    zone === 'UTC' ? {} : { utcOpens: momentOf(language, opensAt), utcCloses: momentOf(language, closesAt) };
  return { opens: shown(opensAt), closes: shown(closesAt), zone, ...utc };
}
