import type { Language, TextKey } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card } from './card.ts';
import { line, richText } from './elements.ts';

/**
 * What a word of ours means.
 *
 * @param word as cards write it
 */
export const meaningCard = (
  language: Language,
  word: string,
  about: TextKey,
  next: readonly string[],
): Card =>
  answerCard(language, {
    title: 'means.title',
    elements: [
      richText([{ text: word, value: false }], { weight: 'Bolder' }),
      line(language, about, { label: '…' }),
    ],
    next,
  });
