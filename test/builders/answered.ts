import type { Plan } from '../../shared/domain/plan.ts';
import type { Decision, Question } from '../../shared/domain/question.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { id } from './ids.ts';
import { settings } from './snapshot.ts';

/** How somebody answers: nothing, always the safe option, always the first or last, or whatever a number says. */
export type Style = 'none' | 'safe' | 'first' | 'boldest' | { readonly seed: number };

/** More rounds than this would drive anybody away. */
const mostRounds = 8;

/** The plan of a snapshot as it is, effective profiles included. */
export function planOf(snapshot: Snapshot, decisions: readonly Decision[]): Plan {
  const made = planEnvironment({ settings, snapshot, decisions });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

/** Answers in rounds, as cards do, until no question is open. Throws when questions never end. */
export function answered(
  snapshot: Snapshot,
  style: Style,
  given: readonly Decision[] = [],
): readonly Decision[] {
  let decisions = given;
  if (style === 'none') return decisions;
  for (let round = 0; round < mostRounds; round++) {
    const open = planOf(snapshot, decisions).questions;
    if (open.length === 0) return decisions;
    decisions = [...decisions, ...open.map((asked) => decisionOn(asked, style))];
  }
  const open = planOf(snapshot, decisions).questions.map((asked) => asked.id);
  if (open.length === 0) return decisions;
  throw new Error(`still open after ${mostRounds} rounds: ${open.join(', ')}`);
}

function decisionOn(asked: Question, style: Exclude<Style, 'none'>): Decision {
  return {
    questionId: asked.id,
    factsHash: asked.factsHash,
    value: style === 'safe' ? asked.safeDefault : (optionOf(asked, style) ?? asked.safeDefault),
    by: { id: id(0xee, 1), name: 'Ada' },
    at: '2026-11-02T09:00:00.000Z',
  };
}

function optionOf({ options, id: asked }: Question, style: 'first' | 'boldest' | { readonly seed: number }) {
  if (style === 'first') return options[0]?.value;
  if (style === 'boldest') return options.at(-1)?.value;
  let hash = style.seed;
  for (const letter of asked) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return options[hash % options.length]?.value;
}
