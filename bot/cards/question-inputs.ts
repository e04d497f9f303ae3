import type { Question, QuestionOption } from '../../shared/domain/question.ts';
import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { richText, shownPieces } from './elements.ts';
import { shown } from './shown.ts';

/** Marks the inputs of a card that are answers; what follows is the question's id. */
export const answerPrefix = 'q:';

/** Each question with its options; the safe one is chosen already. */
export function questionInputs(language: Language, questions: readonly Question[]): readonly Element[] {
  return questions.flatMap((question) => [
    asked(language, question),
    {
      type: 'Input.ChoiceSet',
      id: `${answerPrefix}${question.id}`,
      // The label of an input renders Markdown, so the name stands in the line above and not here.
      label: text(language, 'question.missing'),
      errorMessage: text(language, 'question.missing'),
      isRequired: true,
      style: 'expanded',
      wrap: true,
      value: question.safeDefault,
      choices: question.options.map((option) => choice(language, question, option)),
    },
  ]);
}

function asked(language: Language, question: Question): Element {
  const key = `question.${question.kind}`;
  return isTextKey(key)
    ? richText(shownPieces(language, key, question.params))
    : richText([{ text: shown(question.kind), value: true }]);
}

function choice(language: Language, question: Question, option: QuestionOption) {
  const key = `option.${question.kind}.${option.value}`;
  return {
    title: isTextKey(key) ? text(language, key, option.params ?? {}) : shown(option.value),
    value: option.value,
  };
}
