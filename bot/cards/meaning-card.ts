import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card } from './card.ts';
import { richText } from './elements.ts';
import { sentencesOf } from './sentences.ts';

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
      ...sentencesOf(text(language, about, { label: '…' })).map((one) =>
        richText([{ text: one, value: false }]),
      ),
    ],
    next,
  });
