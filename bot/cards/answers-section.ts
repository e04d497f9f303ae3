import type { Plan } from '../../shared/domain/plan.ts';
import type { Question } from '../../shared/domain/question.ts';
import { arrowIn } from '../../shared/texts/formats.ts';
import { isTextKey, type Language, type Piece, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { heading, lead, richText } from './elements.ts';
import { folded } from './folded.ts';
import { aboutPieces } from './question-inputs.ts';
import { shown } from './shown.ts';

/** More are folded away: whoever approves sees that there are answers, and can look at each. */
const atOnce = 3;

/** What was decided for this plan and by whom: an approver approves these answers too. */
export function answersSection(language: Language, { answered, decisions }: Plan): readonly Element[] {
  if (answered.length === 0) return [];
  const lines = answered.map((question) => {
    const decision = decisions.find((one) => one.questionId === question.id);
    return richText([
      ...titled(language, question),
      { text: ` ${arrowIn(language)} ${chosen(language, question, decision?.value ?? '')}`, value: false },
      ...(decision === undefined ? [] : [{ text: ` (${shown(decision.by.name)})`, value: false }]),
    ]);
  });
  const params = { count: lines.length };
  const fold = { id: 'all-answers', title: 'plan.answered.show', params, hidden: lines } as const;
  return [heading(language, 'plan.answered'), ...(lines.length > atOnce ? folded(language, fold) : lines)];
}

/** The title of the kind, and the thing it was about. */
export function titled(language: Language, question: Question): readonly Piece[] {
  const title = `ask.${question.kind}`;
  const about = aboutPieces(language, question);
  const name = isTextKey(title) ? text(language, title) : shown(question.kind);
  return about.length === 0 ? [{ text: name, value: false }] : [...lead(language, name), ...about];
}

export function chosen(language: Language, question: Question, value: string): string {
  const key = `option.${question.kind}.${value}`;
  const option = question.options.find((one) => one.value === value);
  return isTextKey(key) ? text(language, key, option?.params ?? {}) : shown(value);
}
