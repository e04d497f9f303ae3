import { type Language, tongueOf } from '../../shared/texts/language.ts';

type Module = Promise<{ readonly default: { readonly [said: string]: string } }>;

/** What spoke against a claim of `live`. English stands with the checks (`cli/live`); these say the same, by the English words. */
export const foundLanguages = {
  de: () => import('./found/de.json', { with: { type: 'json' } }) as Module,
  es: () => import('./found/es.json', { with: { type: 'json' } }) as Module,
  fr: () => import('./found/fr.json', { with: { type: 'json' } }) as Module,
  ja: () => import('./found/ja.json', { with: { type: 'json' } }) as Module,
} as const;

/** Reads a language; codes and names, which have no translation, come back as they are. */
export async function foundIn(language: Language): Promise<(said: string) => string> {
  const tongue = tongueOf(language);
  if (!Object.hasOwn(foundLanguages, tongue)) return (said) => said;
  const { default: known } = await foundLanguages[tongue as keyof typeof foundLanguages]();
  return (said) => known[said] ?? said;
}
