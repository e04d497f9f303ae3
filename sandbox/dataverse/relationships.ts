import type { Relationship } from './schema.ts';

/** Tables name their key after themselves, and so do the intersect columns. */
const end = (table: string) => ({ table, column: `${table}id` });

const profileLink = (name: string, to: string, component: boolean): Relationship => ({
  name,
  intersectSet: `${name}set`,
  intersectKey: `${name}id`,
  from: end('msdyn_appconfiguration'),
  to: end(to),
  component,
});

/** Who holds what and who is in which team: administrators do that, the product only reads it. */
const membership = (
  name: string,
  intersectSet: string,
  intersectKey: string,
  from: string,
  to: string,
): Relationship => ({
  name,
  intersectSet,
  intersectKey,
  from: end(from),
  to: end(to),
  component: false,
  readOnly: true,
});

export const relationships: readonly Relationship[] = [
  profileLink('msdyn_appconfig_msdyn_channelprovider', 'msdyn_channelprovider', true),
  profileLink('msdyn_appconfiguration_applicationextension', 'msdyn_applicationextension', true),
  profileLink('msdyn_appconfiguration_sessiontemplate', 'msdyn_sessiontemplate', true),
  profileLink('msdyn_msdyn_paneconfig_msdyn_appconfig', 'msdyn_paneconfiguration', true),
  profileLink('msdyn_smartassistconfig_msdyn_appconfig', 'msdyn_smartassistconfig', true),
  profileLink('msdyn_appconfiguration_systemuser', 'systemuser', false),
  {
    name: 'msdyn_ciprovider_systemuser_membership',
    intersectSet: 'msdyn_ciprovider_systemuserset',
    intersectKey: 'msdyn_ciprovider_systemuserid',
    from: end('msdyn_ciprovider'),
    to: end('systemuser'),
    component: false,
  },
  {
    name: 'systemuserroles_association',
    intersectSet: 'systemuserrolescollection',
    intersectKey: 'systemuserroleid',
    from: end('role'),
    to: end('systemuser'),
    component: false,
    assigns: true,
  },
  membership('teamroles_association', 'teamrolescollection', 'teamroleid', 'role', 'team'),
  membership('teammembership_association', 'teammemberships', 'teammembershipid', 'team', 'systemuser'),
];
