import { type RunId, shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/reason.ts';
import type { Run, RunIn } from '../../shared/domain/run.ts';
import type { Ports } from '../../shared/engine/ports.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { type StartRun, startRefusal } from '../../shared/engine/start-run.ts';
import { text } from '../../shared/texts/text.ts';
import type { ActionAnswer } from '../turn.ts';
import type { ActionContext } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

type Asked = Omit<StartRun, 'kind' | 'predecessor' | 'asked'>;
type Started = Promise<RunIn<'planning'> | Refusal>;

/** A new run with a card of its own, asked for on the card of another one in the same environment. */
export async function startOnCard(
  context: ActionContext,
  run: RunId,
  start: (ports: Ports, asked: Asked) => Started,
): Promise<ActionAnswer | Refusal> {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const started = await start(ports, { environment, requester: by, conversation });
  if (isRefusal(started)) return started;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(started.id) };
  return { kind: 'message', said: text(language, 'said.started', about), replies: [] };
}

/** The same about that very run. Whoever may not start anything learns nothing of whether it is there. */
export const aboutRun =
  (id: RunId, start: (ports: Ports, run: Run, asked: Asked) => Started) =>
  async (ports: Ports, asked: Asked): Started => {
    const refusal = await startRefusal(ports, asked);
    if (refusal !== undefined) return refusal;
    const run = await ports.ledger.run(id);
    return run === undefined ? refuse('unknown_run') : start(ports, run, asked);
  };
