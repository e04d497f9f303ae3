import { shortRunId } from '../../shared/domain/ids.ts';
import type { Inquiry, LookAsked } from '../../shared/domain/inquiry.ts';
import { lookMinutes } from '../../shared/domain/late-look.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { line, subtle } from './elements.ts';
import type { Body, Rendering } from './rendering.ts';
import { shown } from './shown.ts';

type Looking = Extract<Inquiry, { readonly status: 'looking' }>;

/** How one person looks at the workspace with their own browser: where, with which lines, and what to bring back. */
export function lookingCard({ look, requester }: Looking, { language, environment }: Rendering): Body {
  return {
    tone: 'accent',
    params: { by: requester.name, run: shortRunId(look.run), minutes: lookMinutes },
    elements: [
      line(language, 'look.open'),
      ...look.places.map(linkTo),
      step(language, 'look.run'),
      linesToCopy(language, look.lines),
      line(language, 'look.harmless', {}, subtle),
      step(language, 'look.paste'),
    ],
    buttons: [],
    next: [`look ${environment.key}`],
  };
}

const step = (language: Language, key: 'look.run' | 'look.paste'): Element => ({
  ...line(language, key),
  spacing: 'Medium',
});

const linkTo = ({ name, address }: LookAsked['places'][number]): Element => ({
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
