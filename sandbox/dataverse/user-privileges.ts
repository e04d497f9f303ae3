import { type Answer, type Context, json } from './exchange.ts';
import { directRoles, rootOf, userGrants } from './grants.ts';
import { privilegeId } from './privilege-names.ts';
import { demand } from './privileges.ts';
import { demandRow } from './read.ts';
import { tableNamed } from './tables.ts';

const noFilter = '00000000-0000-0000-0000-000000000000';

/**
 * `systemusers(id)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`: own privileges at their depth, a team's always as
 * Basic, which is what the public reference warns of. Where two roles hold one, both are told.
 */
export function retrieveUserPrivileges(context: Context, user: string): Answer {
  const table = tableNamed('systemuser');
  demand(context.caller, 'Read', table);
  const row = demandRow(context, table, user);
  const { direct, byTeam } = userGrants(context.store, context.fixture, user);
  const privilege = (name: string, depth: string) => ({
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
      ...byDepth(context, user).flatMap(({ depth, names }) => names.map((name) => privilege(name, depth))),
      ...[...byTeam].filter((name) => !direct.has(name)).map((name) => privilege(name, 'Basic')),
    ],
  });
}

/** One entry a depth; roles of which the fixture says nothing reach everywhere. */
function byDepth({ store, fixture }: Context, user: string) {
  const { direct } = userGrants(store, fixture, user);
  const depths = fixture.depths ?? {};
  const roles = directRoles(store, user).map(rootOf);
  const shallow = roles.filter((root) => depths[root] !== undefined);
  const elsewhere = new Set(
    roles.filter((root) => !shallow.includes(root)).flatMap((root) => fixture.privileges[root] ?? []),
  );
  const only = new Set(shallow.flatMap((root) => fixture.privileges[root] ?? []));
  return [
    { depth: 'Global', names: [...direct].filter((name) => elsewhere.has(name) || !only.has(name)) },
    ...shallow.map((root) => ({
      depth: depths[root] ?? 'Global',
      names: fixture.privileges[root] ?? [],
    })),
  ];
}
