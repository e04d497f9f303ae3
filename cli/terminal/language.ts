import { otherLanguages } from '../../shared/texts/languages.ts';
import { type Language, languageOf, spoken } from '../../shared/texts/text.ts';

type Variables = { readonly [name: string]: string | undefined };

/** The pseudo-language is for whoever looks for texts that do not fit. */
export const knownLanguages: readonly string[] = ['en', ...Object.keys(otherLanguages)].filter(
  (one) => one !== 'qps',
);

/** What was asked for, else what the terminal speaks, as POSIX has it. `undefined`: nobody here speaks what was asked for. */
export async function languageHere(
  asked: string | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Variables,
): Promise<Language | undefined> {
  const locale = (asked ?? ([LC_ALL, LC_MESSAGES, LANG].find((one) => one) || 'en')).replace(/[_.@]/g, '-');
  const isEnglish = locale.toLowerCase().split('-')[0] === 'en';
  return asked !== undefined && languageOf(locale) === 'en' && !isEnglish ? undefined : spoken(locale);
}
