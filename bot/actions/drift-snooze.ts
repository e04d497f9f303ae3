import { isRefusal } from '../../shared/domain/reason.ts';
import { snoozeDrift } from '../../shared/engine/accept-drift.ts';
import { chosenDrift, dayBegins } from '../../shared/engine/chosen-drift.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';
import { readableEnvironment } from './readable-environment.ts';

/** Nothing is said of it before that day; the first check of the day tells it again if it is still there. */
export const driftSnooze: Action<'drift-snooze'> = async (context, { run, item, of, until: day }) => {
  const { ports, by } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const chosen = await chosenDrift(ports, environment, { episode: run, item, of });
  if (isRefusal(chosen)) return chosen;
  const until = await dayBegins(ports, environment, day);
  const items = chosen.map((one) => one.id);
  const snoozed = await snoozeDrift(ports, { environment, items, by, until });
  if (isRefusal(snoozed)) return snoozed;
  await sendCards(ports, environment.key);
  return ownView(context, run, 'said.drift-snoozed', { count: snoozed.length, until: day });
};
