import type { Refusal } from '../../shared/domain/reason.ts';
import { type Language, type Params, type TextKey, text } from '../../shared/texts/text.ts';
import { nextSteps } from './actions.ts';
import type { Card, Element } from './card.ts';
import { line } from './elements.ts';
import { bareCard } from './frame.ts';
import { refusalParams } from './refusal-params.ts';

interface Answer {
  readonly title: TextKey;
  readonly params?: Params;
  readonly elements: readonly Element[];
  /** Command lines, most useful first. */
  readonly next: readonly string[];
}

/** A card that answers a command: a title, lines, and what to do next. */
export function answerCard(language: Language, { title, params, elements, next }: Answer): Card {
  const heading = line(language, title, params ?? {}, { weight: 'Bolder', size: 'Medium' });
  return bareCard(language, text(language, title, params), [
    heading,
    ...elements,
    ...nextSteps(language, next),
  ]);
}

/** @param next command lines that help */
export function refusalCard(language: Language, refusal: Refusal, next: readonly string[]): Card {
  const key = `reason.${refusal.reason}` as const;
  const params = refusalParams(language, refusal);
  return bareCard(language, text(language, key, params), [
    line(language, 'answer.title', {}, { weight: 'Bolder', size: 'Medium' }),
    line(language, key, params),
    ...nextSteps(language, next),
  ]);
}
