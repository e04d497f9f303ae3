import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { choosePart } from '../../shared/engine/choose-part.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import { partInput } from '../cards/more-choices.ts';
import type { Action } from './action.ts';
import { ownView } from './own-view.ts';

/** Shows a part in place of the plan, for everybody. Nothing is approved by it. */
export const part: Action<'part'> = async (context, { run, approvalId, digest, [partInput]: choice }) => {
  const { ports, by } = context;
  const chosen = await choosePart(ports, { run, approvalId, digest, choice, by });
  if (isRefusal(chosen)) return chosen;
  await sendCards(ports, environmentOf(run));
  return ownView(context, run, 'said.part');
};
