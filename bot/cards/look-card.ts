import { type RunId, shortRunId } from '../../shared/domain/ids.ts';
import { lookMinutes } from '../../shared/domain/late-look.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { line, subtle } from './elements.ts';
import { shown } from './shown.ts';

interface Asked {
  readonly run: RunId;
  readonly environment: Pick<EnvironmentSettings, 'key' | 'name'>;
  readonly by: PersonRef;
  readonly places: readonly { readonly name: string; readonly address: string }[];
  readonly lines: string;
}

/** How one person looks at the workspace with their own browser: where, with which lines, and what to bring back. */
export function lookCard(language: Language, { run, environment, by, places, lines }: Asked): Card {
  const about = { by: by.name, run: shortRunId(run), minutes: lookMinutes };
  return answerCard(language, {
    title: 'look.title',
    params: { environment: environment.name },
    elements: [
      line(language, 'look.for', about, subtle),
      line(language, 'look.open'),
      ...places.map(linkTo),
      line(language, 'look.run'),
      linesToCopy(language, lines),
      line(language, 'look.harmless', {}, subtle),
      line(language, 'look.paste'),
    ],
    next: [`look ${environment.key}`],
  });
}

const linkTo = ({ name, address }: Asked['places'][number]): Element => ({
  type: 'ActionSet',
  actions: [{ type: 'Action.OpenUrl', title: shown(name), url: address }],
});

/**
 * A field, filled: the only element of a card that keeps line breaks and gives them back when everything in it is
 * copied. Text elements fold lines, and what a fold makes of a comment is code no more.
 */
const linesToCopy = (language: Language, lines: string): Element => ({
  type: 'Input.Text',
  id: 'lines',
  isMultiline: true,
  label: text(language, 'look.lines'),
  errorMessage: text(language, 'look.lines-altered'),
  value: lines,
});
