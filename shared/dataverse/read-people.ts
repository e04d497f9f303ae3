import { type Guid, parseGuid } from '../domain/guid.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Link, Row } from '../domain/snapshot.ts';
import type { Connection } from './connection.ts';
import { parseId, parseRow, type RawRow } from './parse-row.ts';
import { readBatch } from './read-batch.ts';
import type { First } from './read-first.ts';
import { secondQueries } from './second-queries.ts';
import { selectorIds } from './selector-ids.ts';
import { sortedLinks, sortedRows } from './sorted.ts';

/** What the second batch finds: roles of the 1.0 selectors, and who is where. */
export interface PeopleFound {
  readonly myRoleTemplateIds: readonly Guid[];
  readonly roles: readonly Row<'role'>[];
  readonly users: readonly Row<'systemuser'>[];
  /** Root role to person. */
  readonly roleLinks: readonly Link[];
  /** Profile to person. */
  readonly profileLinks: readonly Link[];
}

export async function readPeople(connection: Connection, first: First): Promise<PeopleFound | Refusal> {
  const selectors = first.rows.msdyn_ciprovider.map((row) => row.columns.msdyn_roleselector);
  const roleIds = [...new Set(selectors.flatMap(selectorIds))].sort();
  const profileIds = first.rows.msdyn_appconfiguration.map((row) => row.id);
  const queries = secondQueries({ me: first.me, roles: roleIds, profiles: profileIds });
  const results = await readBatch(connection, [
    queries.myRoles,
    ...queries.roles,
    ...queries.roleUsers,
    ...queries.profileUsers,
  ]);
  if (isRefusal(results)) return results;
  const lists: (readonly RawRow[])[] = [];
  for (const result of results) {
    if (isRefusal(result)) return result;
    lists.push(result);
  }
  const [mine = []] = lists;
  const roles = lists.slice(1, 1 + queries.roles.length).flat();
  const perRole = lists.slice(1 + queries.roles.length, 1 + queries.roles.length + roleIds.length);
  const perProfile = lists.slice(1 + queries.roles.length + roleIds.length);
  return {
    myRoleTemplateIds: templatesOf(mine),
    roles: sortedRows(roles.map((raw) => parseRow('role', raw))),
    users: sortedRows([...perRole, ...perProfile].flat().map((raw) => parseRow('systemuser', raw))),
    roleLinks: linksOf(roleIds, perRole),
    profileLinks: linksOf(profileIds, perProfile),
  };
}

function linksOf(from: readonly Guid[], people: readonly (readonly RawRow[])[]): readonly Link[] {
  const links = from.flatMap((id, index) =>
    (people[index] ?? []).map((raw) => ({ from: id, to: parseId('systemuser', 'systemuserid', raw) })),
  );
  return sortedLinks(links);
}

function templatesOf(roles: readonly RawRow[]): readonly Guid[] {
  const ids = roles.flatMap((raw) => parseGuid(parseRow('role', raw).columns._roletemplateid_value) ?? []);
  return [...new Set(ids)].sort();
}
