import type { Row } from '../../shared/domain/snapshot.ts';
import { systemAdministrator, systemCustomizer } from '../../shared/steps/facts.ts';
import {
  adminRole,
  agentRole,
  copiedRole,
  customizerRole,
  fieldRole,
  leadRole,
  omnichannelAppId,
  salesAppId,
  workspaceAppId,
} from './ids.ts';
import { row } from './snapshot.ts';

export const appRows: readonly Row<'appmodule'>[] = [
  row('appmodule', workspaceAppId, {
    name: 'Customer Service workspace',
    uniquename: 'msdyn_CustomerServiceWorkspace',
  }),
  row('appmodule', salesAppId, { name: 'Sales Hub', uniquename: 'msdynce_saleshub' }),
  row('appmodule', omnichannelAppId, {
    name: 'Omnichannel for Customer Service',
    uniquename: 'OmniChannelEngagementHub',
  }),
];

const role = (of: Row['id'], name: string, template: string | null, root: string = of): Row<'role'> =>
  row('role', of, { name, _roletemplateid_value: template, _parentrootroleid_value: root });

export const roleRows: readonly Row<'role'>[] = [
  role(adminRole, 'System Administrator', systemAdministrator),
  role(agentRole, 'Customer Service Representative', null),
  role(leadRole, 'Team lead', null),
  role(customizerRole, 'System Customizer', systemCustomizer),
  role(fieldRole, 'Field', null),
  role(copiedRole, 'Customer Service Representative', null, agentRole),
];
