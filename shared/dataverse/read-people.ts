import { type Guid, parseGuid } from '../domain/guid.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { selectorIds } from '../domain/selector.ts';
import type { ComponentStates, Link, Row, Snapshot } from '../domain/snapshot.ts';
import { componentStatesOf } from './component-states.ts';
import type { Connection } from './connection.ts';
import { parsePrivileges } from './parse-privileges.ts';
import { parseId, parseRow, type RawRow } from './parse-row.ts';
import type { First } from './read-first.ts';
import { readGroups } from './read-groups.ts';
import { readMembers } from './read-members.ts';
import { secondQueries } from './second-queries.ts';
import { sortedLinks, sortedRows } from './sorted.ts';

/** What the second batch finds: roles of selectors and role mappings, and who is where. */
export interface PeopleFound {
  readonly myRoleTemplateIds: readonly Guid[];
  readonly myPrivileges: readonly string[] | null;
  readonly withIcon: readonly Guid[];
  readonly components: ComponentStates;
  readonly rows: Pick<Snapshot['rows'], 'role' | 'team' | 'systemuser'>;
  readonly links: Omit<Snapshot['links'], keyof First['links']>;
}

export async function readPeople(connection: Connection, first: First): Promise<PeopleFound | Refusal> {
  const { roots, queries, ...subjects } = queriesFor(first);
  const found = await readGroups(connection, queries);
  if (isRefusal(found)) return found;
  const members = await readMembers(connection, found.teams.flat());
  if (isRefusal(members)) return members;
  const roles = sortedRows(found.roles.flat().map((raw) => parseRow('role', raw)));
  const people = members.map((one) => one.people);
  const everybody = [people, found.rootHolders, found.copyHolders, found.profileUsers, found.legacyUsers];
  const mappedRoots = subjects.mapped.map((id) => rootOf(roles, id));
  return {
    myRoleTemplateIds: templatesOf(found.myRoles.flat()),
    myPrivileges: parsePrivileges(found.privileges.flat()[0]),
    withIcon: idsOf('msdyn_ciprovider', found.icons.flat()),
    components: componentStatesOf(found.components, first),
    rows: {
      role: roles,
      team: sortedRows(found.teams.flat().map((raw) => parseRow('team', raw))),
      systemuser: sortedRows(everybody.flat(2).map((raw) => parseRow('systemuser', raw))),
    },
    links: {
      systemuserroles_association: sortedLinks([
        ...linksOf(roots, 'systemuser', found.rootHolders),
        ...linksOf(mappedRoots, 'systemuser', found.copyHolders),
      ]),
      teamroles_association: sortedLinks(linksOf(subjects.selected, 'team', found.teams)),
      teammembership_association: sortedLinks(
        linksOf(
          members.map((one) => one.team),
          'systemuser',
          people,
        ),
      ),
      msdyn_appconfiguration_systemuser: sortedLinks(
        linksOf(subjects.profiles, 'systemuser', found.profileUsers),
      ),
      msdyn_ciprovider_systemuser_membership: sortedLinks(
        linksOf(subjects.providers, 'systemuser', found.legacyUsers),
      ),
    },
  };
}

function queriesFor({ me, rows }: First) {
  const selectors = rows.msdyn_ciprovider.map((row) => row.columns.msdyn_roleselector);
  const mappings = rows.msdyn_appprofilerolemapping.map((row) => row.columns._msdyn_securityroleid_value);
  const subjects = {
    me,
    selected: [...new Set(selectors.flatMap(selectorIds))].sort(),
    mapped: [...new Set(mappings.flatMap((id) => parseGuid(id) ?? []))].sort(),
    profiles: rows.msdyn_appconfiguration.map((row) => row.id),
    providers: rows.msdyn_ciprovider.map((row) => row.id),
  };
  return { ...subjects, ...secondQueries(subjects) };
}

function rootOf(roles: readonly Row<'role'>[], id: Guid): Guid {
  const role = roles.find((row) => row.id === id);
  return parseGuid(role?.columns._parentrootroleid_value) ?? id;
}

function linksOf(
  from: readonly Guid[],
  table: 'team' | 'systemuser',
  lists: readonly (readonly RawRow[])[],
): readonly Link[] {
  return from.flatMap((id, index) => idsOf(table, lists[index] ?? []).map((to) => ({ from: id, to })));
}

function idsOf(table: 'team' | 'systemuser' | 'msdyn_ciprovider', list: readonly RawRow[]): readonly Guid[] {
  return [...new Set(list.map((raw) => parseId(table, `${table}id`, raw)))].sort();
}

export function templatesOf(roles: readonly RawRow[]): readonly Guid[] {
  const ids = roles.flatMap((raw) => parseGuid(parseRow('role', raw).columns._roletemplateid_value) ?? []);
  return [...new Set(ids)].sort();
}
