import { type Language, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card } from './card.ts';
import { line } from './elements.ts';
import type { Usage } from './usages.ts';

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
