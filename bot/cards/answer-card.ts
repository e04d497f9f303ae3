import type { Refusal } from '../../shared/domain/reason.ts';
import { familyOf } from '../../shared/domain/reason-family.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { type Language, type Params, type TextKey, text } from '../../shared/texts/text.ts';
import { lineIn } from '../words/line-in.ts';
import { nextSteps } from './actions.ts';
import type { Card, Element, Tone } from './card.ts';
import { line } from './elements.ts';
import { bareCard, cardHead, headOf } from './frame.ts';

interface Answer {
  readonly title: TextKey;
  readonly params?: Params;
  readonly elements: readonly Element[];
  /** Command lines, most useful first. */
  readonly next: readonly string[];
}

/** A card that answers a command: a title, lines, and what to do next. */
export function answerCard(language: Language, { title, params, elements, next }: Answer): Card {
  return bareCard(language, text(language, title, params), [
    answerHead('default', language, title, params),
    ...elements,
    ...nextSteps(language, next),
  ]);
}

/** A title that may name things stands in a run; one of ours alone is a heading, which screen readers can jump to. */
function answerHead(tone: Tone, language: Language, title: TextKey, params?: Params): Element {
  if (params === undefined) return cardHead(language, tone, text(language, title), []);
  return headOf(language, tone, line(language, title, params, { weight: 'Bolder', size: 'Large' }), []);
}

/** @param next command lines that help */
export function refusalCard(language: Language, refusal: Refusal, next: readonly string[]): Card {
  const key = `reason.${refusal.reason}` as const;
  const params = spokenIn(language, refusal, refusalParams(language, refusal));
  return bareCard(language, text(language, key, params), [
    cardHead(language, 'warning', text(language, `refused.${familyOf[refusal.reason]}`), [
      line(language, key, params),
    ]),
    ...nextSteps(language, next),
  ]);
}

/** Lines and commands that are named are called as their buttons are. */
function spokenIn(language: Language, { reason }: Refusal, params: Params): Params {
  const spoken = (said: string): string => said.replace(/[^, ][^,]*/g, (one) => lineIn(language, one));
  const { line: whole, command, nearest } = params;
  return {
    ...params,
    ...(typeof whole === 'string' ? { line: lineIn(language, whole) } : {}),
    ...(typeof command === 'string' ? { command: lineIn(language, command) } : {}),
    ...(reason === 'unknown_command' && typeof nearest === 'string' ? { nearest: spoken(nearest) } : {}),
  };
}
