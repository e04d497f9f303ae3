import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { handOver } from '../../shared/engine/hand-over.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { personInput } from '../cards/more-choices.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';

export const handOverOnCard: Action<'hand-over'> = async (context, { run, [personInput]: to }) => {
  const { ports, by } = context;
  const handed = await handOver(ports, { run, to, by });
  if (isRefusal(handed)) return handed;
  await sendCards(ports, environmentOf(run));
  return ownView(context, run, 'said.handed-over', { to: handed.handed?.to.name ?? '' });
};
