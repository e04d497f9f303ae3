import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { askToLook } from '../../shared/engine/ask-to-look.ts';
import { text } from '../../shared/texts/text.ts';
import { lookCard } from '../cards/look-card.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/** Whoever presses it is asked to look; anybody else who may read can press it for themselves. */
export const look: Action<'look'> = async (context, { run }) => {
  const { ports, by, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const asked = await askToLook(ports, { environment, by, run });
  if (isRefusal(asked)) return asked;
  const about = { environment: environment.name, run: shortRunId(run) };
  const card = lookCard(language, { ...asked, environment, by });
  return { kind: 'message', said: text(language, 'said.done', about), replies: [{ card }] };
};
