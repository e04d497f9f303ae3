import { columnList, joined, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isPerson, onlyPeople, personColumns } from '../../shared/dataverse/only-people.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { parsePage } from '../../shared/dataverse/read-pages.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import { systemAdministrator, systemCustomizer } from '../../shared/steps/facts.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, reading, verdictOf } from './check.ts';
import { because } from './found.ts';
import { ask, type Probe, rowsOf, told } from './probe.ts';

const roleColumns = columnList(['roleid', '_roletemplateid_value', '_parentrootroleid_value']);

async function myRoles(probe: Probe) {
  return rowsOf(
    probe,
    odata`${rowPath('systemuser', probe.me)}/systemuserroles_association?$select=${roleColumns}`,
  );
}

/** How people and their roles are asked for. */
export const peopleChecks: readonly LiveCheck[] = [
  reading({
    id: 'holders-by-root-role',
    claim:
      'People can be filtered by the root of a role they hold directly, and a root role is its own root.',
    otherwise: 'Nobody is found for a role, and plans move too few people. Do not migrate; report it.',
    run: async (probe) => {
      const root = parseGuid((await myRoles(probe))[0]?._parentrootroleid_value);
      if (root === undefined) return doesNotHold(because`a role of the identity names no root role`);
      const held = odata`systemuserroles_association/any(r:r/_parentrootroleid_value eq ${root})`;
      const path = odata`systemusers?$select=systemuserid&$filter=systemuserid eq ${probe.me} and ${held}`;
      return verdictOf(
        (await rowsOf(probe, path)).length === 1,
        because`the identity itself is not found by its role`,
      );
    },
  }),
  reading({
    id: 'ne-inside-any',
    claim: 'Inside a filter over somebody’s roles, "ne" may be used.',
    otherwise: 'Environments with role mappings to copied roles cannot be planned. Nothing is written.',
    run: async (probe) => {
      const copy = odata`r/roleid eq ${probe.me} and r/_parentrootroleid_value ne ${probe.me}`;
      const path = odata`systemusers?$select=systemuserid&$filter=systemuserroles_association/any(r:${copy})`;
      const reply = await ask(probe, path);
      return verdictOf(isSuccess(reply), told(reply));
    },
  }),
  reading({
    id: 'people-filter',
    claim:
      'People are told from applications and disabled accounts by isdisabled, accessmode and applicationid.',
    otherwise: 'Applications or former colleagues appear in the plan. Check the people of the plan.',
    run: async (probe) => {
      const path = odata`systemusers?$select=${personColumns}&$filter=${onlyPeople}&$top=50`;
      const rows = await rowsOf(probe, path);
      return verdictOf(rows.every(isPerson), because`a row does not match the filter that found it`);
    },
  }),
  reading({
    id: 'teams-with-members',
    claim: 'Teams can be filtered by their roles and expanded by their members in one query.',
    otherwise: 'Reading stops with an error. Nothing is written; report it.',
    run: async (probe) => {
      const held = odata`teamroles_association/any(r:r/_parentrootroleid_value eq ${probe.me})`;
      const members = odata`$expand=teammembership_association($select=${personColumns})`;
      const reply = await ask(probe, odata`teams?$select=teamid,name,teamtype&$filter=${held}&${members}`);
      return verdictOf(isSuccess(reply), told(reply));
    },
  }),
  reading({
    id: 'cut-expands-show',
    claim:
      'When the members that come with a team are cut, as many came as a page holds (5,000) or the link behind them holds a skip token.',
    otherwise: 'People of very large teams are missing from the list of those who come only through a team.',
    run: async (probe) => {
      const members = odata`$expand=teammembership_association($select=systemuserid)`;
      for (const row of await rowsOf(probe, odata`teams?$select=teamid&$top=20&${members}`)) {
        const id = parseGuid(row.teamid);
        const came = Array.isArray(row.teammembership_association)
          ? row.teammembership_association.length
          : 0;
        if (id === undefined || came === 0) continue;
        const next = String(row['teammembership_association@odata.nextLink'] ?? '');
        if (came >= probe.connection.pageSize || /skiptoken/i.test(next)) return holds;
        const path = odata`${rowPath('team', id)}/teammembership_association?$select=systemuserid`;
        const whole = await rowsOf(probe, path);
        return verdictOf(
          whole.length === came,
          because`${came} of ${whole.length} members came without a sign`,
        );
      }
      return notTestable(because`no team among the first has members`);
    },
  }),
  reading({
    id: 'admin-role-templates',
    claim:
      'System Administrator and System Customizer are known by the same role templates in every organisation.',
    otherwise:
      'Planning says that rows may be hidden, or administrators appear among the people. Check the people of the plan.',
    run: async (probe) => {
      const conditions = [systemAdministrator, systemCustomizer].map(
        (id) => odata`_roletemplateid_value eq ${id}`,
      );
      const reply = await ask(
        probe,
        odata`roles?$select=${roleColumns}&$filter=${joined(conditions, ' or ')}`,
      );
      if (!isSuccess(reply)) return doesNotHold(told(reply));
      const found = new Set(parsePage('role', reply.body).rows.map((row) => row._roletemplateid_value));
      return verdictOf(found.size === 2, because`${found.size} of both are there`);
    },
  }),
];
