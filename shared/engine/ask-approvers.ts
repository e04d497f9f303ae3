import type { EnvironmentKey } from '../domain/ids.ts';
import { environmentSettings } from './environment-settings.ts';
import { type Ports, personalKey } from './ports.ts';

/**
 * A plan that waits for approval also goes to the personal chat of each approver who has one with the bot, once: not to
 * the requester, who sees it already. May be called any number of times; what is shown there is edited like any card.
 */
export async function askApprovers(ports: Ports, key: EnvironmentKey): Promise<void> {
  const { head } = await ports.ledger.readHead(key);
  const run = head.openRun === undefined ? undefined : await ports.ledger.run(head.openRun);
  if (run?.status !== 'awaiting_approval') return;
  const others = environmentSettings(ports, run.id).people.approver.filter((id) => id !== run.requester.id);
  for (const approver of others) {
    const conversation = await ports.conversations.find(personalKey(approver));
    if (conversation === undefined) continue;
    if ((await ports.ledger.card(run.id, conversation)) === undefined)
      await ports.ledger.enqueueCard(run.id, conversation);
  }
}
