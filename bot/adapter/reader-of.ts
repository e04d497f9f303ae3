import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { type Language, languageOf, tongueOf, zoneOf } from '../../shared/texts/language.ts';
import type { Remembered } from './remembered.ts';

const word = z.string().max(80).optional().catch(undefined);
const told = z.looseObject({
  locale: word,
  localTimezone: word,
  entities: z
    .array(z.looseObject({ type: word, timezone: word }))
    .optional()
    .catch(undefined),
});

/** How whoever sent it reads. Clicks come without `localTimezone`, and some clients tell the zone as an entity only. */
export function readerOf(activity: Activity): Language {
  const { locale, localTimezone, entities = [] } = told.parse(activity);
  return languageOf(locale, localTimezone ?? entities.find(({ type }) => type === 'clientInfo')?.timezone);
}

/** The clock that somebody was known by stays theirs where they come without one. */
export const withZoneOf = (language: Language, before: Language | undefined): Language => {
  const [, zone] = before?.split('@') ?? [];
  return language.includes('@') ? language : languageOf(language, zone);
};

/**
 * How a conversation reads: in the language of most people known there, of as many in that of who was known first, and
 * by their clock where all have the same. A chat of two is that of the person in it.
 */
export function readersOf({ reference, speaks = {} }: Pick<Remembered, 'reference' | 'speaks'>): Language {
  const all = Object.values(speaks);
  if (all.length === 0) return languageOf(reference.locale);
  const counts = new Map<string, number>();
  for (const one of all) counts.set(tongueOf(one), (counts.get(tongueOf(one)) ?? 0) + 1);
  const [tongue = 'en'] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const locales = new Set(all.filter((one) => tongueOf(one) === tongue).map((one) => one.split('@')[0]));
  const zones = new Set(all.map(zoneOf));
  const [[locale], [zone]] = [[...locales], [...zones]];
  // A region only where nobody has another.
  return languageOf(locales.size === 1 ? locale : tongue, zones.size === 1 ? zone : undefined);
}
