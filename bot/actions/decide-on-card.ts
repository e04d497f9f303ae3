import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import { decide } from '../../shared/engine/decide.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { ActionAnswer } from '../turn.ts';
import type { ActionContext } from './action.ts';
import type { DataOf } from './card-data.ts';
import { ownView } from './own-view.ts';

/** Decides, edits the card for everybody, and answers with the clicker's own view of it. */
export async function decideOnCard(
  context: ActionContext,
  { verb, run, approvalId }: DataOf<'approve'> | DataOf<'reject'>,
): Promise<ActionAnswer | Refusal> {
  const { ports, by, conversation } = context;
  const decided = await decide(ports, { run, approvalId, verdict: verb, by, conversation });
  if (isRefusal(decided)) return decided;
  await sendCards(ports, environmentOf(run));
  return ownView(context, run, verb === 'approve' ? 'said.approved' : 'said.rejected');
}
