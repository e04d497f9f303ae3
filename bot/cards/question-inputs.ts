import type { Question, QuestionOption } from '../../shared/domain/question.ts';
import { withColumns } from '../../shared/texts/phrases.ts';
import {
  isTextKey,
  type Language,
  type Params,
  type Piece,
  type TextKey,
  text,
} from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { choiceStyle } from './choice-style.ts';
import { heading, line, richText, shownPieces, subtle } from './elements.ts';
import { folded } from './folded.ts';
import { shown } from './shown.ts';

/** Marks the inputs of a card that are answers; what follows is the question's id. */
export const answerPrefix = 'q:';

/** So many questions of one kind are asked with lists that open, where they can be: buttons for each would be a wall. */
const many = 3;
/** So many that may be left alone are folded away below those that may not. */
const aside = 3;

/** All questions by kind, those that must be answered first; the safe option of each is chosen already. */
export function questionSections(language: Language, questions: readonly Question[]): readonly Element[] {
  const required = questions.filter((one) => one.blocking);
  const optional = questions.filter((one) => !one.blocking);
  const rest = kinds(optional).flatMap((kind) => kindSection(language, kind));
  const hide = required.length > 0 && optional.length > aside;
  const params = { count: optional.length };
  const fold = { id: 'all-questions', title: 'plan.questions.show', params } as const;
  return [
    ...sectionHead(language, 'plan.questions', required, 'plan.questions.safe'),
    ...kinds(required).flatMap((kind) => kindSection(language, kind)),
    ...sectionHead(
      language,
      'plan.questions.optional',
      optional,
      required.length === 0 ? 'plan.questions.safe' : 'plan.questions.aside',
    ),
    ...(hide ? folded(language, { ...fold, hidden: rest }) : rest),
  ];
}

function sectionHead(
  language: Language,
  title: TextKey,
  asked: readonly Question[],
  why: TextKey,
): readonly Element[] {
  if (asked.length === 0) return [];
  const count = shownPieces(language, 'plan.questions.count', { count: asked.length });
  return [
    heading(language, title),
    richText([...count, { text: ` ${text(language, why)}`, value: false }], subtle),
  ];
}

/** Questions of one kind, kinds in the order they first occur. */
function kinds(questions: readonly Question[]): readonly (readonly Question[])[] {
  return [...new Set(questions.map((one) => one.kind))].map((kind) =>
    questions.filter((one) => one.kind === kind),
  );
}

/** What these questions are about and why they are asked, once; then each with the name it concerns. */
function kindSection(language: Language, questions: readonly Question[]): readonly Element[] {
  const kind = questions[0]?.kind ?? '';
  const [title, why] = [`ask.${kind}`, `ask.${kind}.why`];
  return [
    ...(isTextKey(title) ? [kindTitle(language, title)] : []),
    ...(isTextKey(why) ? [{ ...line(language, why, {}, subtle), spacing: 'None' }] : []),
    ...questions.flatMap((question) => [
      ...about(language, question),
      input(language, question, questions.length >= many),
    ]),
  ];
}

const kindTitle = (language: Language, key: TextKey): Element => ({
  type: 'TextBlock',
  text: text(language, key),
  weight: 'Bolder',
  wrap: true,
  spacing: 'Medium',
});

/** The named thing in a few words; none where the kind alone says what it is about. */
export function aboutPieces(language: Language, { kind, params }: Question): readonly Piece[] {
  const short = `ask.${kind}.about`;
  return isTextKey(short) ? shownPieces(language, short, aboutParams(language, params)) : [];
}

/** The named thing, beside the input that decides about it. A kind without words here asks in those of its step. */
function about(language: Language, question: Question): readonly Element[] {
  const { kind, params } = question;
  const long = `question.${kind}`;
  const pieces = aboutPieces(language, question);
  if (pieces.length > 0) return [{ ...richText(pieces), spacing: 'Medium' }];
  if (isTextKey(`ask.${kind}`)) return [];
  return [
    isTextKey(long)
      ? richText(shownPieces(language, long, params))
      : richText([{ text: shown(kind), value: true }]),
  ];
}

function aboutParams(language: Language, params: Params): Params {
  const because = `because.${params.because}`;
  return {
    ...withColumns(language, params),
    ...(isTextKey(because) ? { because: text(language, because) } : {}),
    // A row that is called what its unique name is would be named twice.
    ...(params.name === params.uniqueName ? { uniqueName: '' } : {}),
  };
}

function input(language: Language, question: Question, several: boolean): Element {
  const choices = question.options.map((option) => choice(language, question, option));
  const label = `ask.${question.kind}.label`;
  return {
    type: 'Input.ChoiceSet',
    id: `${answerPrefix}${question.id}`,
    spacing: 'Small',
    // The label of an input renders Markdown, so the name stands in the line above and not here.
    label: text(language, isTextKey(label) ? label : 'ask.any.label'),
    errorMessage: text(language, 'question.missing'),
    // The sign of a required input would contradict "You may decide otherwise"; something is chosen either way.
    isRequired: question.blocking,
    style: several ? choiceStyle(choices) : 'expanded',
    wrap: true,
    value: question.safeDefault,
    choices,
  };
}

function choice(language: Language, question: Question, option: QuestionOption) {
  const key = `option.${question.kind}.${option.value}`;
  return {
    title: isTextKey(key) ? text(language, key, option.params ?? {}) : shown(option.value),
    value: option.value,
  };
}
