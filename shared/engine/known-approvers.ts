import type { Guid } from '../domain/guid.ts';
import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { type ConversationKey, nameKey, type Ports, personalKey } from './ports.ts';

/** More than a card could list, and nobody chooses among so many. */
const most = 40;

/** Approvers of an environment as far as they are known: by the settings, or because they have spoken with the bot. */
export async function knownApprovers(
  ports: Ports,
  environment: EnvironmentSettings,
): Promise<readonly PersonRef[]> {
  const spoken = (await spokenInGroups(ports, environment)).map(({ person }) => person);
  const found: PersonRef[] = [];
  for (const id of new Set([...environment.people.approver, ...spoken])) {
    if (found.length >= most) break;
    if (!(await ports.people.rolesOf(id, environment)).has('approver')) continue;
    found.push({ id, name: (await ports.conversations.find(nameKey(id))) ?? id });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Whom the approving groups name and whose personal chat is known. The groups are asked, and not everybody who has ever
 * spoken: what that costs depends on who may approve, and not on how many people talk to the bot.
 */
export async function spokenInGroups(
  ports: Ports,
  environment: EnvironmentSettings,
): Promise<readonly { readonly person: Guid; readonly conversation: ConversationKey }[]> {
  const named = (await ports.people.inGroups?.(environment, 'approver')) ?? [];
  const chats = await Promise.all(named.map((person) => ports.conversations.find(personalKey(person))));
  return named.flatMap((person, at) => {
    const conversation = chats[at];
    return conversation === undefined ? [] : [{ person, conversation }];
  });
}
