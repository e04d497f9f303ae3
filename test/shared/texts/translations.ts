import deTerminal from '../../../cli/texts/de.json' with { type: 'json' };
import { terminalEn } from '../../../cli/texts/en.ts';
import esTerminal from '../../../cli/texts/es.json' with { type: 'json' };
import frTerminal from '../../../cli/texts/fr.json' with { type: 'json' };
import jaTerminal from '../../../cli/texts/ja.json' with { type: 'json' };
import de from '../../../shared/texts/de.json' with { type: 'json' };
import { en } from '../../../shared/texts/en.ts';
import es from '../../../shared/texts/es.json' with { type: 'json' };
import fr from '../../../shared/texts/fr.json' with { type: 'json' };
import ja from '../../../shared/texts/ja.json' with { type: 'json' };
import type { Template } from '../../../shared/texts/text.ts';

export type Texts = { readonly [key: string]: Template };

export const english: Texts = { ...en, ...terminalEn };

/** Of cards, reports and the terminal. */
export const translations = {
  de: { ...de, ...deTerminal },
  fr: { ...fr, ...frTerminal },
  es: { ...es, ...esTerminal },
  ja: { ...ja, ...jaTerminal },
} as const satisfies { readonly [language: string]: Texts };

export type Translated = keyof typeof translations;
export const translated = Object.keys(translations) as readonly Translated[];

/** Both forms of a text that has two. */
export const formsOf = (template: Template | undefined): readonly string[] =>
  template === undefined ? [] : typeof template === 'string' ? [template] : [template.one, template.other];
