import { en } from './en.ts';
import { isolated, isolatedIn, numberOf, pluralRules, relisted } from './formats.ts';
import { type Language, languageOf, type Tongue, tongueOf } from './language.ts';
import { otherLanguages } from './languages.ts';

export type { Language } from './language.ts';

/**
 * `{name}` is a value, `[…]` is left out when a value in it is missing. Two forms where a `count` decides.
 * `{command-check-drift}` is a command by its name in the language of the text, and never missing.
 */
export type Template = string | { readonly one: string; readonly other: string };
export type TextKey = keyof typeof en;
export type Catalogue = { readonly [K in TextKey]: Template };
export type Params = { readonly [name: string]: string | number };

/** Those that have been read; English always is. */
const read = new Map<Tongue, Catalogue>([['en', en]]);

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

/** The language of a locale and a time zone, ready to be spoken. Before it is, its texts come in English. */
export async function spoken(locale: string | undefined, timeZone?: string): Promise<Language> {
  return ready(languageOf(locale, timeZone));
}

/** The same language, once its texts have been read. */
export async function ready(language: Language): Promise<Language> {
  const tongue = tongueOf(language);
  if (tongue !== 'en' && !read.has(tongue)) read.set(tongue, (await otherLanguages[tongue]()).default);
  return language;
}

/** The text with values told apart, for places that show values literally. */
export function pieces(language: Language, key: TextKey, params: Params = {}): readonly Piece[] {
  return piecesOf(language, read.get(tongueOf(language))?.[key] ?? en[key], params);
}

function piecesOf(language: Language, form: Template, params: Params): readonly Piece[] {
  const template = chosen(language, form, params);
  const wanted = template.includes('[')
    ? template.replace(/\[([^\]]*)\]/g, (_all, inner: string) =>
        valueNames(inner).every((name) => given(params, name) || commandNamed(language, name) !== undefined)
          ? inner
          : '',
      )
    : template;
  return partsOf(wanted).map(({ said, name }) => {
    const command = name === undefined ? said : commandNamed(language, name);
    if (name === undefined || command !== undefined) return { text: command ?? said, value: false };
    const shown = given(params, name) ? shownValue(language, name, params[name] ?? '') : undefined;
    return { text: shown === undefined ? '?' : isolatedIn(language, shown), value: true, name };
  });
}

function commandNamed(language: Language, name: string): string | undefined {
  const key = `word.command.${/^command-(.+)/.exec(name)?.[1]?.replaceAll('-', ' ')}`;
  return isTextKey(key) ? text(language, key) : undefined;
}

interface Part {
  readonly said: string;
  /** Of a value that stands there. */
  readonly name?: string;
}

/** Taken apart once: there are as many as catalogues have texts, and cards say the same ones line by line. */
const takenApart = new Map<string, readonly Part[]>();

function partsOf(template: string): readonly Part[] {
  const before = takenApart.get(template);
  if (before !== undefined) return before;
  const parts = template
    .split(/(\{[\w-]+\})/)
    .filter((said) => said !== '')
    .map((said): Part => {
      const [name] = valueNames(said);
      return name === undefined ? { said } : { said, name };
    });
  takenApart.set(template, parts);
  return parts;
}

export function text(language: Language, key: TextKey, params: Params = {}): string {
  return joined(pieces(language, key, params));
}

/** A text that stands in no catalogue of the product but in one of its own, as those of the terminal do. */
export function filled(language: Language, template: Template, params: Params = {}): string {
  return joined(piecesOf(language, template, params));
}

const joined = (all: readonly Piece[]): string =>
  all.map((piece) => (piece.value ? isolated(piece.text) : piece.text)).join('');

function chosen(language: Language, template: Template, params: Params): string {
  if (typeof template === 'string') return template;
  const form = pluralRules(language).select(Number(params.count));
  return form === 'one' ? template.one : template.other;
}

/** Places in code and what servers answer are no amounts; lists of names were stored as one text. */
const noAmounts = ['line', 'column', 'status', 'code', 'number'];
const lists = ['names', 'apps', 'apis', 'hosts', 'known', 'nearest', 'parts', 'pages', 'people', 'others'];
/** Values of refusals are texts, their amounts too. */
const amounts = ['count', 'total', 'given', 'needed', 'most', 'minutes', 'days', 'seconds'];

/** What a widget's code says of its panel has the words that running it has. */
const wordOf = (name: string): string => name.replace(/^(?:code|run)(?=[A-Z])/, '').toLowerCase();

function shownValue(language: Language, name: string, value: string | number): string {
  const word = `word.${wordOf(name)}.${value}`;
  if (isTextKey(word)) return text(language, word);
  if (typeof value === 'number') return noAmounts.includes(name) ? String(value) : numberOf(language, value);
  if (amounts.includes(name) && /^\d{1,15}$/.test(value)) return numberOf(language, Number(value));
  return lists.includes(name) ? relisted(language, value) : value;
}

const valueNames = (part: string): readonly string[] =>
  [...part.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1] ?? '');

const given = (params: Params, name: string): boolean =>
  Object.hasOwn(params, name) && params[name] !== '' && params[name] !== undefined;
