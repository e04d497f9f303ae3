import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { answerQuestions } from '../../shared/engine/answer-questions.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { answerPrefix } from '../cards/question-inputs.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';

export const answer: Action<'answer'> = async (context, { run, answers }) => {
  const { ports, by } = context;
  const byQuestion = Object.entries(answers).map(([id, value]) => [id.slice(answerPrefix.length), value]);
  const answered = await answerQuestions(ports, { run, answers: Object.fromEntries(byQuestion), by });
  if (isRefusal(answered)) return answered;
  await sendCards(ports, environmentOf(run));
  return ownView(context, run, 'said.answered');
};
