import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Clock } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import { readEffective } from './read-effective.ts';
import { readFirst } from './read-first.ts';
import { readPeople } from './read-people.ts';
import { readWriter } from './read-writer.ts';

/**
 * Three batches plus pages: the ids of roles and profiles are known only after the first, and who stands for whom only
 * after the second.
 *
 * @param writing where another identity writes, and a plan is made: what may be written is asked of that one
 */
export async function readSnapshot(
  connection: Connection,
  environment: EnvironmentSettings,
  clock: Pick<Clock, 'now'>,
  writing?: Connection,
): Promise<Snapshot | Refusal> {
  const readAt = clock.now().toISOString();
  const [first, writer] = await Promise.all([
    readFirst(connection, environment),
    writing === undefined ? undefined : readWriter(writing, environment),
  ]);
  if (isRefusal(first)) return first;
  if (isRefusal(writer)) return writer;
  const people = await readPeople(connection, first);
  if (isRefusal(people)) return people;
  const rows = { ...first.rows, ...people.rows };
  const links = { ...first.links, ...people.links };
  const effective = await readEffective(connection, { rows, links });
  if (isRefusal(effective)) return effective;
  return {
    organizationId: first.organizationId,
    origin: connection.origin,
    caller: {
      userId: first.me,
      roleTemplateIds: people.myRoleTemplateIds,
      privileges: people.myPrivileges,
    },
    ...(writer === undefined ? {} : { writer }),
    readAt,
    rows,
    links,
    effective,
    components: people.components,
    counted: first.counted,
    withIcon: people.withIcon,
    absent: first.absent,
  };
}
