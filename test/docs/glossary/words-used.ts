/** One word of the glossary: in English, and what it is called in one language. */
export interface Term {
  readonly english: string;
  readonly forms: readonly string[];
}

type Template = string | { readonly [form: string]: string | undefined };
export type Texts = { readonly [key: string]: Template };

/** Keys that rightly say it otherwise, by term. */
type Keys = { readonly [term: string]: readonly string[] };

export const wordingOf = (one: Template | undefined): readonly string[] =>
  typeof one === 'string' ? [one] : Object.values(one ?? {}).flatMap((form) => form ?? []);

/** Words of an English text that are words: no values, quotes, paths, names of settings, flags or products. */
const prose = (said: string): string =>
  said
    .replace(/\{\w+\}|<[^>]*>|"[^"]*"|“[^”]*”|--[a-z-]+/gu, ' ')
    .replace(/Customer Service workspace|Windows PowerShell|Storage (?:Table|Queue) \w+ \w+/gu, ' ')
    .replace(/\S*\w[._/]\w\S*|\w*__\w*/gu, ' ');

/** `run` as in "a run", and not what one does to code; of other words every form but the comparative. */
const english = (term: string): RegExp =>
  term === 'run'
    ? /\b(?:an?|the|this|no|each|every|last|later|newer|open|newest|latest|of) runs?\b(?! (?:in|at|by|the)\b)|\bthat run\b/iu
    : new RegExp(`\\b${term.replace(/y$/, '(?:y|ie)')}(?:s|d|ed|es|ing)?\\b`, 'iu');

/** Texts whose English has the term and that do not have its word in the language. */
export function saidOtherwise(
  { english: term, forms }: Term,
  { from, to, allowed }: { readonly from: Texts; readonly to: Texts; readonly allowed: Keys },
): readonly string[] {
  const asked = english(term);
  return Object.keys(from).filter((key) => {
    if (allowed[term]?.includes(key)) return false;
    if (!wordingOf(from[key]).some((one) => asked.test(prose(one)))) return false;
    const said = wordingOf(to[key]).join(' ').toLowerCase();
    return !forms.some((form) => said.includes(form.toLowerCase()));
  });
}

/** Texts that have a word of which the glossary says that another one is used. */
export function saidInstead(texts: Texts, instead: Keys, isWritten: boolean): readonly string[] {
  const words = Object.values(instead).flat();
  return Object.entries(texts).flatMap(([key, one]) =>
    words
      .filter((word) => {
        const form = isWritten ? word : `(?<!\\p{L})${word}(?!\\p{L})`;
        return wordingOf(one).some((said) => new RegExp(form, 'u').test(said));
      })
      .map((word) => `${key}: ${word}`),
  );
}
