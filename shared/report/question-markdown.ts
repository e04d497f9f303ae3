import type { Plan } from '../domain/plan.ts';
import type { Question } from '../domain/question.ts';
import { arrowIn } from '../texts/formats.ts';
import { optionPhrase, questionPhrase } from '../texts/phrases.ts';
import { type Language, text } from '../texts/text.ts';
import { literal, literalParams } from './literal.ts';

/** What a plan asks and what was answered: every option, the safe one and the chosen one marked. */
export function questionsMarkdown(language: Language, plan: Plan): string {
  return [
    section(
      text(language, 'plan.answered'),
      plan.answered.map((one) => answered(language, plan, one)),
    ),
    section(
      text(language, 'plan.questions'),
      plan.questions.map((one) => open(language, one)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.join('\n')}`;
}

function answered(language: Language, plan: Plan, question: Question): string {
  const decision = plan.decisions.find((one) => one.questionId === question.id);
  const chosen = decision === undefined ? '' : optionText(language, question, decision.value);
  const by = decision === undefined ? '' : literal(decision.by.name);
  return `- ${asked(language, question)} ${arrowIn(language)} **${chosen}** (${by})`;
}

function open(language: Language, question: Question): string {
  const must = question.blocking ? ` (${text(language, 'plan.question.required')})` : '';
  const options = question.options.map(({ value }) => {
    const safe = value === question.safeDefault ? ` (${text(language, 'plan.question.safe')})` : '';
    return `\n  - ${optionText(language, question, value)}${safe}`;
  });
  return `- ${asked(language, question)}${must}${options.join('')}`;
}

function asked(language: Language, question: Question): string {
  const phrase = questionPhrase(language, question);
  return phrase === undefined
    ? literal(question.kind)
    : text(language, phrase.key, literalParams(phrase.params));
}

function optionText(language: Language, question: Question, value: string): string {
  const phrase = optionPhrase(question, value);
  return phrase === undefined ? literal(value) : text(language, phrase.key, literalParams(phrase.params));
}
