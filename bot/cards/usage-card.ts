import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { line } from './elements.ts';

/** A command as one would type it, and what it does. */
export interface Usage {
  readonly line: string;
  /** The English name, where the line has another one. */
  readonly english?: string;
  readonly about: TextKey;
}

/** What one can type, each line with what it does; buttons for the two that harm nobody. */
export function usageCard(language: Language, usages: readonly Usage[], example: string | undefined): Card {
  return answerCard(language, {
    title: 'help.title',
    elements: [line(language, 'help.intro'), ...usageLines(language, usages)],
    next: ['environments', ...(example === undefined ? [] : [`plan ${example}`])],
  });
}

export const usageLines = (language: Language, usages: readonly Usage[]): readonly Element[] =>
  usages.map(({ line: typed, english, about }) => ({
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: typed, fontType: 'Monospace' },
      ...(english === undefined ? [] : [{ type: 'TextRun', text: `  (${english})`, isSubtle: true }]),
      { type: 'TextRun', text: `  ${text(language, about)}` },
    ],
  }));
