import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { planAfresh } from '../../shared/engine/plan-afresh.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';

/** The plan that waits is made again in the same run; the card goes back to planning until it is there. */
export const replan: Action<'replan'> = async (context, { run }) => {
  const { ports, by } = context;
  const planning = await planAfresh(ports, { run, by });
  if (isRefusal(planning)) return planning;
  await sendCards(ports, environmentOf(run));
  return ownView(context, run, 'said.replanning');
};
