import { en } from './en.ts';
import { type OtherLanguage, otherLanguages } from './languages.ts';

/** `{name}` is a value, `[…]` is left out when a value in it is missing. Two forms where a `count` decides. */
export type Template = string | { readonly one: string; readonly other: string };
export type TextKey = keyof typeof en;
export type Catalogue = { readonly [K in TextKey]: Template };
export type Params = { readonly [name: string]: string | number };

export type Language = 'en' | OtherLanguage;

/** Those that have been read; English always is. */
const read = new Map<Language, Catalogue>([['en', en]]);

/** A part of a text; `value` tells what came from outside from what we wrote. */
export interface Piece {
  readonly text: string;
  readonly value: boolean;
  /** Of a value: what its place is called. */
  readonly name?: string;
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/** Language of a locale such as `en-GB`; English when there is no such catalogue. */
export function languageOf(locale: string | undefined): Language {
  const language = (locale ?? '').toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(otherLanguages, language) ? (language as OtherLanguage) : 'en';
}

/** The language of a locale, ready to be spoken. Before it is, its texts come in English. */
export async function spoken(locale: string | undefined): Promise<Language> {
  const language = languageOf(locale);
  if (language !== 'en' && !read.has(language))
    read.set(language, (await otherLanguages[language]()).default);
  return language;
}

/** The text with values told apart, for places that show values literally. */
export function pieces(language: Language, key: TextKey, params: Params = {}): readonly Piece[] {
  const template = chosen(language, read.get(language)?.[key] ?? en[key], params).replace(
    /\[([^\]]*)\]/g,
    (_all, inner: string) => (valueNames(inner).every((name) => given(params, name)) ? inner : ''),
  );
  return template
    .split(/(\{[\w-]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = valueNames(part)[0];
      return name === undefined
        ? { text: part, value: false }
        : { text: given(params, name) ? String(params[name]) : '?', value: true, name };
    });
}

export function text(language: Language, key: TextKey, params: Params = {}): string {
  return pieces(language, key, params)
    .map((piece) => piece.text)
    .join('');
}

function chosen(language: Language, template: Template, params: Params): string {
  if (typeof template === 'string') return template;
  const form = rulesOf(language).select(Number(params.count));
  return form === 'one' ? template.one : template.other;
}

const rules = new Map<Language, Intl.PluralRules>();

/** Made once: making one costs more than all else here. */
function rulesOf(language: Language): Intl.PluralRules {
  const made = rules.get(language) ?? new Intl.PluralRules(language === 'qps' ? 'en' : language);
  rules.set(language, made);
  return made;
}

const valueNames = (part: string): readonly string[] =>
  [...part.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1] ?? '');

const given = (params: Params, name: string): boolean =>
  Object.hasOwn(params, name) && params[name] !== '' && params[name] !== undefined;
