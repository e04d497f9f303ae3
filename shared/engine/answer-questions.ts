import { environmentOf, type RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import type { Decision } from '../domain/question.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { become } from '../domain/transitions.ts';
import { findEnvironment } from './environment-settings.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { isThisRun, transact } from './transact.ts';

export interface AnswerQuestions {
  readonly run: RunId;
  /** Chosen option by question id. One submit answers all, then one re-plan. */
  readonly answers: Readonly<Record<string, string>>;
  readonly by: PersonRef;
}

/** Stores the answers for the environment, where every later plan on the same facts finds them, and plans again. */
export async function answerQuestions(ports: Ports, asked: AnswerQuestions): Promise<Run | Refusal> {
  const environment = findEnvironment(ports, environmentOf(asked.run));
  if (environment === undefined) return lacking(ports, asked.by.id, refuse('unknown_run'));
  const roles = await ports.people.rolesOf(asked.by.id, environment);
  if (roles.size === 0) return lacking(ports, asked.by.id, refuse('unknown_run'));
  if (!roles.has('planner'))
    return lacking(ports, asked.by.id, refuse('may_not_answer', { environment: environment.name }));
  const result = await transact(ports, environment.key, async (_head, open) => {
    if (!isThisRun(open, asked.run)) return refuse('unknown_run');
    // While a plan waits for approval its optional questions can still be answered; the plan is then made anew.
    if (open.status !== 'needs_decisions' && open.status !== 'awaiting_approval')
      return refuse('not_awaiting_approval', { status: open.status });
    const plan = await ports.ledger.plan(environment.key, open.plan);
    const at = ports.clock.now().toISOString();
    const decisions: Decision[] = [];
    for (const [questionId, value] of Object.entries(asked.answers)) {
      const question = plan.questions.find((one) => one.id === questionId);
      if (question === undefined || !question.options.some((option) => option.value === value))
        return refuse('unknown_question', { question: questionId.slice(0, 120) });
      decisions.push({ questionId, value, factsHash: question.factsHash, by: asked.by, at });
    }
    const unanswered = plan.questions.filter((one) => one.blocking && !(one.id in asked.answers));
    if (unanswered.length > 0) return refuse('questions_open', { count: String(unanswered.length) });
    const writes = decisions.map((decision) => ({ kind: 'decision' as const, decision }));
    return {
      run: become(open, 'planning', {}, at),
      writes,
      audit: { what: 'answered', by: asked.by, digest: open.plan.digest, detail: answered(decisions) },
    };
  });
  if (!isRefusal(result)) await ports.wakeUps.wake(result.id);
  return result;
}

/** Rows of answers are replaced by later ones; the audit keeps what was answered when. */
function answered(decisions: readonly Decision[]): string {
  return decisions.map(({ questionId, value }) => `${questionId}=${value}`).join('; ');
}
