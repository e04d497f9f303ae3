import { type Answer, type Context, json } from './exchange.ts';
import { userGrants } from './grants.ts';
import { privilegeId } from './privilege-names.ts';
import { demand } from './privileges.ts';
import { demandRow } from './read.ts';
import { tableNamed } from './tables.ts';

const noFilter = '00000000-0000-0000-0000-000000000000';

/**
 * `systemusers(id)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`: own privileges at their depth, a team's always as
 * Basic, which is what the public reference warns of. Depths other than these two are not imitated.
 */
export function retrieveUserPrivileges(context: Context, user: string): Answer {
  const table = tableNamed('systemuser');
  demand(context.caller, 'Read', table);
  const row = demandRow(context, table, user);
  const { direct, byTeam } = userGrants(context.store, context.fixture, user);
  const privilege = (name: string, depth: 'Global' | 'Basic') => ({
    Depth: depth,
    PrivilegeId: privilegeId(name),
    BusinessUnitId: row._businessunitid_value,
    PrivilegeName: name,
    RecordFilterId: noFilter,
    RecordFilterUniqueName: '',
  });
  return json(200, {
    '@odata.context': `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
    RolePrivileges: [
      ...[...direct].map((name) => privilege(name, 'Global')),
      ...[...byTeam].filter((name) => !direct.has(name)).map((name) => privilege(name, 'Basic')),
    ],
  });
}
