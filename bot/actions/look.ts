import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { ask } from '../../shared/engine/ask.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { text } from '../../shared/texts/text.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/**
 * Whoever presses it is asked to look; anybody else who may read can press it for themselves. Which apps and panels
 * there are has to be read first, so the lines come on a card of their own, after the turn.
 */
export const look: Action<'look'> = async (context, { run }) => {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const asked = await ask(ports, { environment, what: 'look', about: run, requester: by, conversation });
  if (isRefusal(asked)) return asked;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(run) };
  return { kind: 'message', said: text(language, 'said.done', about), replies: [] };
};
