import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Caller } from '../domain/snapshot.ts';
import type { Connection } from './connection.ts';
import { whoAmI } from './first-queries.ts';
import { parsePrivileges } from './parse-privileges.ts';
import { readBatch } from './read-batch.ts';
import { identityOf } from './read-first.ts';
import { readGroups } from './read-groups.ts';
import { templatesOf } from './read-people.ts';
import { privilegesQuery, rolesHeldBy } from './second-queries.ts';

/** Who would write, asked through that identity's own connection, and what it may. */
export async function readWriter(
  connection: Connection,
  environment: EnvironmentSettings,
): Promise<Caller | Refusal> {
  const results = await readBatch(connection, [whoAmI]);
  if (isRefusal(results)) return results;
  const who = identityOf(results[0], environment);
  if (isRefusal(who)) return who;
  const held = { roles: rolesHeldBy(who.me), privileges: privilegesQuery(who.me) };
  const found = await readGroups(connection, held);
  if (isRefusal(found)) return found;
  return {
    userId: who.me,
    roleTemplateIds: templatesOf(found.roles.flat()),
    privileges: parsePrivileges(found.privileges.flat()[0]),
  };
}
