import { type Language, languageOf, tongueOf } from '../../shared/texts/language.ts';
import { otherLanguages } from '../../shared/texts/languages.ts';
import { spoken } from '../../shared/texts/text.ts';
import { readTerminalTexts } from '../texts/say.ts';

type Variables = { readonly [name: string]: string | undefined };

/** The pseudo-language is for whoever looks for texts that do not fit. */
export const knownLanguages: readonly string[] = ['en', ...Object.keys(otherLanguages)].filter(
  (one) => one !== 'qps',
);

/**
 * What was asked for, else what the terminal speaks, as POSIX has it; and by the clock of this machine.
 * `undefined`: nobody here speaks what was asked for.
 */
export async function languageHere(
  asked: string | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Variables,
  timeZone: string | undefined,
): Promise<Language | undefined> {
  const said = asked ?? ([LC_ALL, LC_MESSAGES, LANG].find((one) => one) || 'en');
  const locale = said.replace(/[_.@]/g, '-');
  const isEnglish = locale.toLowerCase().split('-')[0] === 'en';
  if (asked !== undefined && !isEnglish && tongueOf(languageOf(locale)) === 'en') return undefined;
  const language = await spoken(locale, timeZone);
  await readTerminalTexts(language);
  return language;
}
