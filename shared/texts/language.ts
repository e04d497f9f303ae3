import { parseTimeZone } from '../domain/local-time.ts';
import { type OtherLanguage, otherLanguages } from './languages.ts';

/** A catalogue of texts. */
export type Tongue = 'en' | OtherLanguage;

/**
 * How somebody reads: in whose words, and where they are known with the region and the time zone: `de`, `de-AT`,
 * `fr-CA@America/Toronto`. One string, so that whoever shows something is handed one thing.
 */
export type Language = Tongue | `${Tongue}-${string}` | `${Tongue}@${string}`;

/** Subtags of tongues that are written from right to left; `plocm` is Windows' mirrored pseudo-locale. */
const mirrored = /^(?:ar|fa|he|ur)\b|^qps-plocm\b/;

/**
 * Of a locale as `en-GB` and an IANA time zone as Teams tell them. English where there is no such catalogue, and then
 * without the region, whose numbers would be those of another language.
 */
export function languageOf(locale: string | undefined, timeZone?: string): Language {
  const said = canonical(locale ?? '');
  const subtag = said.split('-')[0]?.toLowerCase() ?? '';
  const tongue = Object.hasOwn(otherLanguages, subtag) || subtag === 'en' ? (subtag as Tongue) : 'en';
  const region = tongue === subtag ? said.slice(subtag.length) : '';
  const zone = timeZone === undefined ? undefined : parseTimeZone(timeZone);
  return `${tongue}${region as ''}${zone === undefined ? '' : (`@${zone}` as '')}`;
}

/** Variants and extensions choose calendars and digits that nobody reads a plan in. */
function canonical(locale: string): string {
  const bare = /^qps(?:-ploc[am]?)?$|^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(
    locale,
  );
  return bare?.[0] ?? '';
}

/** Of a stored one, which nobody has to trust. */
export function parseLanguage(stored: string): Language {
  const [locale, zone] = stored.split('@');
  return languageOf(locale, zone);
}

export const tongueOf = (language: Language): Tongue => /^[a-z]+/.exec(language)?.[0] as Tongue;

/** For `Intl`, which does not know the pseudo-locale. */
export const localeOf = (language: Language): string => {
  const [locale = 'en'] = language.split('@');
  return locale.startsWith('qps') ? 'en' : locale;
};

/** UTC where nobody told another: the same for everybody. */
export const zoneOf = (language: Language): string => language.split('@')[1] ?? 'UTC';

/** Of the texts, not of whoever reads them: Arabic is answered in English, from left to right. */
export const isRightToLeft = (language: Language): boolean => mirrored.test(language);
