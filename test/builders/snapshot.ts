import type { Guid } from '../../shared/domain/guid.ts';
import { writePrivileges } from '../../shared/domain/privileges.ts';
import type { Link, Row, Snapshot } from '../../shared/domain/snapshot.ts';
import type { RelationshipName, TableColumns, TableName } from '../../shared/domain/tables.ts';
import { systemAdministrator } from '../../shared/steps/facts.ts';
import {
  adminRole,
  agentRole,
  id,
  leadRole,
  loaderId,
  organization,
  salesAppId,
  workspaceAppId,
} from './ids.ts';
import { withEffective } from './with-effective.ts';

export function row<T extends TableName>(table: T, rowId: Guid, columns: TableColumns[T]): Row<T> {
  return { table, id: rowId, version: 'W/"1"', columns };
}

export function legacyProvider(
  n: number,
  changed: Partial<TableColumns['msdyn_ciprovider']> = {},
): Row<'msdyn_ciprovider'> {
  return row('msdyn_ciprovider', id(0xc1, n), {
    msdyn_name: `Provider ${n}`,
    msdyn_label: `Label ${n}`,
    msdyn_landingurl: `https://widget${n}.contoso.example/panel?base=1`,
    msdyn_clicktoact: true,
    msdyn_sortorder: n,
    msdyn_ciproviderapiversion: 0,
    msdyn_trusteddomain: null,
    msdyn_appselector: workspaceAppId,
    msdyn_roleselector: `${agentRole};${adminRole}`,
    msdyn_customparams: null,
    msdyn_sandboxconfiguration: null,
    msdyn_enableanalytics: false,
    statecode: 0,
    ...changed,
  });
}

/** A 2.0 row that somebody made by hand. */
export function channelProvider(
  n: number,
  changed: Partial<TableColumns['msdyn_channelprovider']> = {},
): Row<'msdyn_channelprovider'> {
  return row('msdyn_channelprovider', id(0xc2, n), {
    msdyn_name: `By hand ${n}`,
    msdyn_uniquename: `contoso_byhand_${n}`,
    msdyn_label: null,
    msdyn_channelurl: `https://hand${n}.contoso.example/`,
    msdyn_enableoutbound: false,
    msdyn_sortorder: 0,
    msdyn_apiversion: 162450000,
    msdyn_trusteddomain: null,
    msdyn_customparams: null,
    msdyn_sandboxconfiguration: null,
    msdyn_enableanalytics: false,
    _ownerid_value: null,
    ismanaged: false,
    statecode: 0,
    ...changed,
  });
}

export function person(n: number, name = `Person ${n}`): Row<'systemuser'> {
  const address = `person${n}@contoso.example`;
  return row('systemuser', id(0xd0, n), {
    fullname: name,
    azureactivedirectoryobjectid: id(0xd1, n),
    domainname: address,
    internalemailaddress: address,
    isdisabled: false,
    _businessunitid_value: null,
  });
}

interface Parts {
  readonly rows?: Partial<{ readonly [T in TableName]: readonly Row<T>[] }>;
  readonly links?: Partial<{ readonly [R in RelationshipName]: readonly Link[] }>;
  readonly callerTemplates?: readonly Guid[];
  readonly callerPrivileges?: readonly string[] | null;
  readonly absent?: Snapshot['absent'];
  readonly effective?: Snapshot['effective'];
  readonly withIcon?: Snapshot['withIcon'];
  readonly components?: Snapshot['components'];
}

const role = (rowId: Guid, name: string, template: Guid | null): Row<'role'> =>
  row('role', rowId, { name, _roletemplateid_value: template, _parentrootroleid_value: rowId });

/** The profile that people of the workspace get without any other. */
export const outOfBoxProfile = row('msdyn_appconfiguration', id(0xf1, 0xffff), {
  msdyn_name: 'Customer Service workspace - default profile',
  msdyn_uniquename: 'msdyn_csw_app_configuration',
  msdyn_appmoduleuniquename: 'msdyn_CustomerServiceWorkspace',
  msdyn_description: null,
  msdyn_profileorder: null,
  msdyn_productivitypaneuniquename: null,
  _ownerid_value: null,
  ismanaged: true,
  statecode: 0,
});

/** An organisation with both solutions, two apps, three roles and the loader; parts replace whole lists. */
export function snapshot({
  rows = {},
  links = {},
  callerTemplates = [systemAdministrator],
  callerPrivileges = writePrivileges,
  absent = [],
  effective,
  withIcon = [],
  components = { unpublished: {}, unread: [] },
}: Parts = {}): Snapshot {
  const made: Snapshot = {
    organizationId: organization,
    origin: 'https://contoso-dev.crm4.dynamics.com',
    caller: { userId: id(0xd0, 0xffff), roleTemplateIds: callerTemplates, privileges: callerPrivileges },
    readAt: '2026-11-02T08:00:00.000Z',
    rows: {
      msdyn_ciprovider: [],
      msdyn_channelprovider: [],
      msdyn_appconfiguration: [outOfBoxProfile],
      msdyn_applicationextension: [
        row('msdyn_applicationextension', loaderId, {
          msdyn_name: 'msdyn_CIFV2Loader',
          msdyn_uniquename: 'msdyn_CIFV2Loader',
          msdyn_webresource_url: '/webresources/msdyn_channelintegrationframework.js',
        }),
      ],
      appmodule: [
        row('appmodule', workspaceAppId, {
          name: 'Customer Service workspace',
          uniquename: 'msdyn_CustomerServiceWorkspace',
        }),
        row('appmodule', salesAppId, { name: 'Sales Hub', uniquename: 'msdynce_saleshub' }),
      ],
      role: [
        role(adminRole, 'System Administrator', systemAdministrator),
        role(agentRole, 'Customer Service Representative', null),
        role(leadRole, 'Team lead', null),
      ],
      systemuser: [],
      team: [],
      msdyn_appprofilerolemapping: [],
      msdyn_sessiontemplate: [],
      msdyn_paneconfiguration: [],
      msdyn_smartassistconfig: [],
      msdyn_inboxconfiguration: [],
      msdyn_appcopilotconfiguration: [],
      solution: [
        row('solution', id(0xf0, 1), { uniquename: 'ChannelIntegrationFrameworkV2', version: '10.1.0.60' }),
      ],
      ...rows,
    },
    links: {
      msdyn_appconfig_msdyn_channelprovider: [],
      msdyn_appconfiguration_applicationextension: [],
      msdyn_appconfiguration_sessiontemplate: [],
      msdyn_msdyn_paneconfig_msdyn_appconfig: [],
      msdyn_smartassistconfig_msdyn_appconfig: [],
      msdyn_appconfiguration_systemuser: [],
      msdyn_ciprovider_systemuser_membership: [],
      systemuserroles_association: [],
      teamroles_association: [],
      teammembership_association: [],
      ...links,
    },
    effective: effective ?? [],
    components,
    counted: null,
    withIcon,
    absent,
  };
  return effective === undefined ? withEffective(made) : made;
}

/** Three providers of the workspace and `people` agents who see all three. */
export function plainEnvironment(people = 12): Snapshot {
  const agents = Array.from({ length: people }, (_unused, n) => person(n + 1));
  return snapshot({
    rows: { msdyn_ciprovider: [1, 2, 3].map((n) => legacyProvider(n)), systemuser: agents },
    links: { systemuserroles_association: agents.map((agent) => ({ from: agentRole, to: agent.id })) },
  });
}

export const settings = { environment: 'contoso-dev' as never, prefix: 'contoso', tolerateLeavers: 0 };
