import { shortRunId } from '../../shared/domain/ids.ts';
import type { Reported } from '../../shared/domain/reported.ts';
import { explainRun, explanation } from '../../shared/texts/explain.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { richText } from './elements.ts';
import { folded } from './folded.ts';
import { literal } from './shown.ts';

/** Characters of the copy; a field that holds more is slow to scroll on a phone. */
const longest = 6000;

/**
 * A run in plain words: the first line of each paragraph to read, the rest behind a button, and all of it once more in a
 * field from which it can be copied with its line breaks.
 */
export function explainCard(language: Language, reported: Reported, next: readonly string[]): Card {
  const { id, environment } = reported.run;
  // To be typed on a phone; what is copied keeps the whole id.
  const typed = (line: string): string => line.replaceAll(id, `${environment} ${shortRunId(id)}`);
  const [what = [], ...others] = explainRun(language, reported).map((lines) => lines.map(typed));
  const params = {
    kind: text(language, `kind.${reported.run.kind}`),
    environment: reported.environment.name,
  };
  return answerCard(language, {
    title: 'explain.title',
    params,
    elements: [
      ...[
        // The first line says no more than the title, unless it was a pilot.
        what.filter((line, at) => at > 0 || line !== text(language, 'explain.what', params)),
        ...others.map((lines) => lines.slice(0, 1)),
      ].flatMap(paragraph),
      ...folded(language, {
        id: 'details',
        title: 'explain.details',
        params: {},
        hidden: others.filter((lines) => lines.length > 1).flatMap(paragraph),
      }),
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

const paragraph = (lines: readonly string[]): readonly Element[] =>
  lines.map((line, at) => ({
    ...richText([{ text: line, value: false }]),
    spacing: at === 0 ? 'Medium' : 'Small',
  }));

/** Names must not steer the text they are pasted into either. The line breaks are ours. */
function copied(language: Language, reported: Reported): string {
  const lines = explanation(language, reported).split('\n');
  return lines.map(literal).join('\n').slice(0, longest);
}
