import { environmentOf } from '../../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import { decide, decidersOf } from '../../shared/engine/decide.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { TextKey } from '../../shared/texts/text.ts';
import type { ActionAnswer } from '../turn.ts';
import type { ActionContext } from './action.ts';
import type { DataOf } from './card-data.ts';
import { ownView } from './own-view.ts';

/** Decides, edits the card for everybody, and answers with the clicker's own view of it. */
export async function decideOnCard(
  context: ActionContext,
  { verb, run, approvalId, digest }: DataOf<'approve'> | DataOf<'reject'>,
): Promise<ActionAnswer | Refusal> {
  const { ports, by, conversation } = context;
  const decided = await decide(ports, { run, approvalId, digest, verdict: verb, by, conversation });
  if (isRefusal(decided)) return refused(context, run, decided);
  await sendCards(ports, environmentOf(run));
  return ownView(context, run, saidOf(decided));
}

function saidOf({ status }: Run): TextKey {
  if (status === 'rejected') return 'said.rejected';
  if (status === 'scheduled') return 'said.scheduled';
  return status === 'awaiting_approval' ? 'said.approved-in-part' : 'said.approved';
}

/** Nobody is told about themselves in the third person: a second click shows what became of the first. */
async function refused(
  context: ActionContext,
  id: DataOf<'approve'>['run'],
  refusal: Refusal,
): Promise<ActionAnswer | Refusal> {
  if (refusal.reason === 'already_approved')
    return ownView(context, id, 'reason.already_approved', refusal.params);
  if (refusal.reason !== 'already_decided') return refusal;
  const run = await context.ports.ledger.run(id);
  const own = run !== undefined && decidersOf(run).some(({ id: one }) => one === context.by.id);
  return own ? ownView(context, id, 'said.refreshed') : refusal;
}
