import { shortRunId } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { chosenDrift } from '../../shared/engine/chosen-drift.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { text } from '../../shared/texts/text.ts';
import type { Action } from './action.ts';
import { readableEnvironment } from './readable-environment.ts';

/** A plan for what the button stood beside, in a run with a card of its own; approved like any other. */
export const driftRepair: Action<'drift-repair'> = async (context, { run, item, of }) => {
  const { ports, by, conversation, language } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const chosen = await chosenDrift(ports, environment, { episode: run, item, of });
  if (isRefusal(chosen)) return chosen;
  const items = chosen.filter((one) => one.repair !== 'none').map((one) => one.id);
  const started = await repairRun(ports, { environment, requester: by, conversation, asked: { items } });
  if (isRefusal(started)) return started;
  await sendCards(ports, environment.key);
  const about = { environment: environment.name, run: shortRunId(started.id) };
  return { kind: 'message', said: text(language, 'said.started', about), replies: [] };
};
