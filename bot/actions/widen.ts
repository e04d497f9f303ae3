import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { widenRun } from '../../shared/engine/widen-run.ts';
import { text } from '../../shared/texts/text.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/** Plans the rest of what a pilot began, in a run with a card of its own. */
export const widen: Action<'widen'> = async (context, { run }) => {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const started = await widenRun(ports, { environment, requester: by, conversation });
  if (isRefusal(started)) return started;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(started.id) };
  return { kind: 'message', said: text(language, 'said.started', about), replies: [] };
};
