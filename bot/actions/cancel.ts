import { isRefusal } from '../../shared/domain/reason.ts';
import { cancelRun } from '../../shared/engine/cancel-run.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';
import { readableEnvironment } from './readable-environment.ts';

export const cancel: Action<'cancel'> = async (context, { run }) => {
  const { ports, by } = context;
  const environment = await readableEnvironment(context, run);
  if (isRefusal(environment)) return environment;
  const cancelled = await cancelRun(ports, { environment, by, run });
  if (isRefusal(cancelled)) return cancelled;
  await sendCards(ports, environment.key);
  return ownView(context, run, cancelled.status === 'applying' ? 'said.cancelling' : 'said.cancelled');
};
