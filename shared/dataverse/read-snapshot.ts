import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Clock } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import { readFirst } from './read-first.ts';
import { readPeople } from './read-people.ts';

/** Two batches plus pages: the ids of roles and profiles are known only after the first. */
export async function readSnapshot(
  connection: Connection,
  environment: EnvironmentSettings,
  clock: Pick<Clock, 'now'>,
): Promise<Snapshot | Refusal> {
  const readAt = clock.now().toISOString();
  const first = await readFirst(connection, environment);
  if (isRefusal(first)) return first;
  const people = await readPeople(connection, first);
  if (isRefusal(people)) return people;
  return {
    organizationId: first.organizationId,
    caller: { userId: first.me, roleTemplateIds: people.myRoleTemplateIds },
    readAt,
    rows: { ...first.rows, role: people.roles, systemuser: people.users },
    links: {
      ...first.links,
      msdyn_appconfiguration_systemuser: people.profileLinks,
      systemuserroles_association: people.roleLinks,
    },
  };
}
