import type { Guid } from '../domain/guid.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
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
  const environment = environmentSettings(ports, run.id);
  for (const person of await candidates(ports, environment)) {
    if (person === run.requester.id) continue;
    const conversation = await ports.conversations.find(personalKey(person));
    if (conversation === undefined || (await ports.ledger.card(run.id, conversation)) !== undefined) continue;
    if ((await ports.people.rolesOf(person, environment)).has('approver'))
      await ports.ledger.enqueueCard(run.id, conversation);
  }
}

/** The directory is not asked who is in a group, so everybody whose chat is known is looked up where groups approve. */
async function candidates(ports: Ports, { people, groups }: EnvironmentSettings): Promise<ReadonlySet<Guid>> {
  const known = groups.approver.length === 0 ? [] : await ports.conversations.people();
  return new Set([...people.approver, ...known]);
}
