import { isRefusal } from '../../shared/domain/reason.ts';
import { acceptDrift } from '../../shared/engine/accept-drift.ts';
import { chosenDrift } from '../../shared/engine/chosen-drift.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';
import { readableEnvironment } from './readable-environment.ts';

/** What was seen becomes what is expected; the card loses it for everybody. */
export const driftAccept: Action<'drift-accept'> = async (context, { run, item, of }) => {
  const { ports, by } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const chosen = await chosenDrift(ports, environment, { episode: run, item, of });
  if (isRefusal(chosen)) return chosen;
  const accepted = await acceptDrift(ports, { environment, items: chosen.map((one) => one.id), by });
  if (isRefusal(accepted)) return accepted;
  await sendCards(ports, environment.key);
  return ownView(context, run, 'said.drift-accepted', { count: accepted.length });
};
