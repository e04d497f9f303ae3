import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { text } from '../../shared/texts/text.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/** Repairs what the environment's last run left, in a run with a card of its own. */
export const repair: Action<'repair'> = async (context, { run }) => {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const started = await repairRun(ports, { environment, requester: by, conversation });
  if (isRefusal(started)) return started;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(started.id) };
  return { kind: 'message', said: text(language, 'said.started', about), replies: [] };
};
