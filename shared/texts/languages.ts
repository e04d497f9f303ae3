import type { Catalogue } from './text.ts';

/**
 * Languages beside English, each a file of its own that is read when somebody who speaks it says something: an app that
 * nobody speaks Japanese to never reads Japanese. Keys and places for values are those of English
 * (`test/shared/texts/languages.test.ts`).
 */
export const otherLanguages = {
  de: () => import('./de.json', { with: { type: 'json' } }) as Promise<{ readonly default: Catalogue }>,
  es: () => import('./es.json', { with: { type: 'json' } }) as Promise<{ readonly default: Catalogue }>,
  fr: () => import('./fr.json', { with: { type: 'json' } }) as Promise<{ readonly default: Catalogue }>,
  ja: () => import('./ja.json', { with: { type: 'json' } }) as Promise<{ readonly default: Catalogue }>,
  /** Windows' name of the language that finds what does not fit and what was never translated. */
  qps: async () => ({ default: (await import('./pseudo.ts')).pseudo }),
} as const satisfies {
  readonly [language: string]: () => Promise<{ readonly default: Catalogue }>;
};

export type OtherLanguage = keyof typeof otherLanguages;
