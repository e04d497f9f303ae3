import type { Reported } from '../../shared/domain/reported.ts';
import { explainRun, explanation } from '../../shared/texts/explain.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { richText } from './elements.ts';
import { literal } from './shown.ts';

/** Characters of the copy; a field that holds more is slow to scroll on a phone. */
const longest = 6000;

/** A run in plain words: to read, and once more in a field from which it can be copied with its line breaks. */
export function explainCard(language: Language, reported: Reported, next: readonly string[]): Card {
  const paragraphs = explainRun(language, reported);
  return answerCard(language, {
    title: 'explain.title',
    params: { kind: text(language, `kind.${reported.run.kind}`), environment: reported.environment.name },
    elements: [
      ...paragraphs.flatMap((lines) =>
        lines.map(
          (line, at): Element => ({
            ...richText([{ text: line, value: false }]),
            spacing: at === 0 ? 'Medium' : 'Small',
          }),
        ),
      ),
      {
        type: 'Input.Text',
        id: 'explanation',
        isMultiline: true,
        label: text(language, 'explain.copy'),
        errorMessage: text(language, 'explain.altered'),
        value: copied(language, reported),
      },
    ],
    next,
  });
}

/** Names must not steer the text they are pasted into either. The line breaks are ours. */
function copied(language: Language, reported: Reported): string {
  const lines = explanation(language, reported).split('\n');
  return lines.map(literal).join('\n').slice(0, longest);
}
