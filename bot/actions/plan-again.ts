import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { runAgain } from '../../shared/engine/run-again.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startRefusal } from '../../shared/engine/start-run.ts';
import { text } from '../../shared/texts/text.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/** A closed run never reopens: this is a new run of the same kind with a card of its own. */
export const planAgain: Action<'plan-again'> = async (context, { run }) => {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const refusal = await startRefusal(ports, { environment, requester: by });
  if (refusal !== undefined) return refusal;
  const before = await ports.ledger.run(run);
  if (before === undefined) return refuse('unknown_run');
  const started = await runAgain(ports, before, { environment, requester: by, conversation });
  if (isRefusal(started)) return started;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(started.id) };
  return { kind: 'message', said: text(language, 'said.started', about), replies: [] };
};
