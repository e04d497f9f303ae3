import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { startRefusal } from '../../shared/engine/start-run.ts';
import { text } from '../../shared/texts/text.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/** Plans what takes this very run back, whatever ran since, in a run with a card of its own. */
export const rollback: Action<'rollback'> = async (context, { run: id }) => {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, id);
  if (isRefusal(environment)) return environment;
  const refusal = await startRefusal(ports, { environment, requester: by });
  if (refusal !== undefined) return refusal;
  const run = await ports.ledger.run(id);
  if (run === undefined) return refuse('unknown_run');
  const started = await rollbackRun(ports, { environment, requester: by, conversation, run });
  if (isRefusal(started)) return started;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(started.id) };
  return { kind: 'message', said: text(language, 'said.started', about), replies: [] };
};
