import { languageOf, tongueOf } from '../texts/language.ts';

/** Whether a locale such as `de-AT` is one that texts are written in. */
export const hasTexts = (locale: string): boolean =>
  /^en\b/i.test(locale) || tongueOf(languageOf(locale)) !== 'en';
