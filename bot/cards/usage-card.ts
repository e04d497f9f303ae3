import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card } from './card.ts';
import { line } from './elements.ts';

/** A command as one would type it, and what it does. */
export interface Usage {
  readonly line: string;
  /** The English name, where the line has another one. */
  readonly english?: string;
  readonly about: TextKey;
}

/** What one can type, each line with what it does; buttons for the two that harm nobody. */
export function usageCard(
  language: Language,
  kind: 'help' | 'welcome',
  usages: readonly Usage[],
  example: string | undefined,
): Card {
  const lines = usages.map(({ line: typed, english, about }) => ({
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: typed, fontType: 'Monospace' },
      ...(english === undefined ? [] : [{ type: 'TextRun', text: `  (${english})`, isSubtle: true }]),
      { type: 'TextRun', text: `  ${text(language, about)}` },
    ],
  }));
  return answerCard(language, {
    title: `${kind}.title`,
    elements: [line(language, `${kind}.intro`), ...lines],
    next: ['environments', ...(example === undefined ? [] : [`plan ${example}`])],
  });
}
