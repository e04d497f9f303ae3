import { fleetKey } from '../../shared/domain/ids.ts';
import { openFleetsOf } from '../../shared/engine/cancel-fleet.ts';
import { sendCards } from '../../shared/engine/send-cards.ts';
import type { Reply } from '../turn.ts';
import type { CommandContext } from './command.ts';
import { environmentsReply } from './environments.ts';

/** Cards of what is under way that are brought at once. */
const broughtAtMost = 3;

/** How all environments stand, and the cards of what is under way for many of them. */
export async function statusOfAll(context: CommandContext): Promise<readonly Reply[]> {
  const { ports, by, conversation } = context;
  const open = (await openFleetsOf(ports, by)).slice(0, broughtAtMost);
  for (const { id } of open) await ports.ledger.enqueueCard(id, conversation);
  if (open.length > 0) await sendCards(ports, fleetKey);
  return environmentsReply(context);
}
