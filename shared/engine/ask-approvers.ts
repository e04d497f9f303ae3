import type { EnvironmentKey } from '../domain/ids.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { environmentSettings } from './environment-settings.ts';
import { spokenInGroups } from './known-approvers.ts';
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
  for (const { person, conversation } of await reachable(ports, environment)) {
    if (person === run.requester.id) continue;
    if (conversation === undefined || (await ports.ledger.card(run.id, conversation)) !== undefined) continue;
    if ((await ports.people.rolesOf(person, environment)).has('approver'))
      await ports.ledger.enqueueCard(run.id, conversation);
  }
}

/** By the settings, or by the groups that approve. */
async function reachable(ports: Ports, environment: EnvironmentSettings) {
  const named = environment.people.approver.map(async (person) => ({
    person,
    conversation: await ports.conversations.find(personalKey(person)),
  }));
  const all = [...(await Promise.all(named)), ...(await spokenInGroups(ports, environment))];
  return [...new Map(all.map((one) => [one.person, one])).values()];
}
