import { type Language, type Tongue, tongueOf } from '../../shared/texts/language.ts';
import { filled, type Params, type Template } from '../../shared/texts/text.ts';
import { terminalEn } from './en.ts';

export type TerminalKey = keyof typeof terminalEn;
export type TerminalTexts = { readonly [K in TerminalKey]: Template };

type Module = Promise<{ readonly default: TerminalTexts }>;

/** Each is read when the terminal speaks it. The attribute stands in each: a bundler only follows what is written out. */
export const terminalLanguages = {
  de: () => import('./de.json', { with: { type: 'json' } }) as Module,
  es: () => import('./es.json', { with: { type: 'json' } }) as Module,
  fr: () => import('./fr.json', { with: { type: 'json' } }) as Module,
  ja: () => import('./ja.json', { with: { type: 'json' } }) as Module,
} as const;

const read = new Map<Tongue, TerminalTexts>([['en', terminalEn]]);

export const isTerminalKey = (key: string): key is TerminalKey => Object.hasOwn(terminalEn, key);

/** To be awaited once before something is said in that language; until then it is said in English. */
export async function readTerminalTexts(language: Language): Promise<void> {
  const tongue = tongueOf(language);
  if (read.has(tongue)) return;
  read.set(tongue, tongue === 'qps' ? await pseudoTexts() : await textsOf(tongue));
}

const textsOf = async (tongue: Tongue): Promise<TerminalTexts> =>
  tongue in terminalLanguages
    ? (await terminalLanguages[tongue as keyof typeof terminalLanguages]()).default
    : terminalEn;

async function pseudoTexts(): Promise<TerminalTexts> {
  const { strange } = await import('../../shared/texts/pseudo.ts');
  const all = Object.entries(terminalEn as TerminalTexts).map(([key, one]) => [key, strange(one)]);
  return Object.fromEntries(all) as never;
}

/** A text of the terminal's own. */
export const say = (language: Language, key: TerminalKey, params: Params = {}): string =>
  filled(language, (read.get(tongueOf(language)) ?? terminalEn)[key] ?? terminalEn[key], params);
