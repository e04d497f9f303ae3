import type { Question } from '../../shared/domain/question.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { chosen, titled } from './answers-section.ts';
import type { Element } from './card.ts';
import { bullet, heading } from './elements.ts';
import { foldedList } from './folded-list.ts';
import type { Whole } from './whole-list.ts';

const atOnce = 5;
const most = 40;

/** What is asked, and what is proposed, for somebody who may not answer. */
export function questionsToRead(
  language: Language,
  questions: readonly Question[],
  whole?: Whole,
): readonly Element[] {
  const sorted = [...questions].sort((a, b) => Number(b.blocking) - Number(a.blocking));
  const title = sorted[0]?.blocking === true ? 'plan.questions' : 'plan.questions.optional';
  return [
    heading(language, title),
    ...foldedList(language, {
      id: 'all-questions',
      all: sorted,
      first: atOnce,
      limit: most,
      of: 'questions',
      whole,
      draw: (one) => [bullet([...titled(language, one), { text: proposed(language, one), value: false }])],
    }),
  ];
}

const proposed = (language: Language, question: Question): string =>
  ` – ${text(language, 'own-view.proposed', { option: chosen(language, question, question.safeDefault) })}`;
