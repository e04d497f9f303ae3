import type { PersonRef } from '../domain/person.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { nameKey, type Ports } from './ports.ts';

/** More than a card could list, and nobody chooses among so many. */
const most = 40;

/** Approvers of an environment as far as they are known: by the settings, or because they have spoken with the bot. */
export async function knownApprovers(
  ports: Ports,
  environment: EnvironmentSettings,
): Promise<readonly PersonRef[]> {
  const { people, groups } = environment;
  const spoken = groups.approver.length === 0 ? [] : await ports.conversations.people();
  const found: PersonRef[] = [];
  for (const id of new Set([...people.approver, ...spoken])) {
    if (found.length >= most) break;
    if (!(await ports.people.rolesOf(id, environment)).has('approver')) continue;
    found.push({ id, name: (await ports.conversations.find(nameKey(id))) ?? id });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
