import { choice, commonColumns, integer, lookup, plain, text } from './columns.ts';
import type { Column, Table } from './schema.ts';

function system(
  name: string,
  set: string,
  title: string,
  privilege: string,
  columns: { readonly [name: string]: Column },
): Table {
  const key = `${name}id`;
  const all = { [key]: { kind: 'guid', update: false } as const, ...commonColumns, ...columns };
  return { name, set, key, title, privilege, columns: all, solutionAware: false, writable: false };
}

/** Made and changed over the API: application users and security roles, by whoever sets an environment up. */
const writable = (table: Table): Table => ({ ...table, writable: true });

/** Tables of the platform; just the columns a migration can meet. */
export const systemTables: readonly Table[] = [
  writable(
    system('systemuser', 'systemusers', 'fullname', 'User', {
      fullname: text(200),
      domainname: text(1024),
      internalemailaddress: text(100),
      azureactivedirectoryobjectid: plain('guid'),
      applicationid: plain('guid'),
      isdisabled: plain('boolean', { default: false }),
      accessmode: choice({ 0: 'Read-Write', 1: 'Administrative', 2: 'Read', 4: 'Non-interactive' }, 0),
      _businessunitid_value: lookup('businessunit', 'businessunitid', { required: true }),
    }),
  ),
  writable(
    system('role', 'roles', 'name', 'Role', {
      name: text(100, { required: true }),
      _parentroleid_value: lookup('role', 'parentroleid'),
      _parentrootroleid_value: lookup('role', 'parentrootroleid'),
      _roletemplateid_value: lookup('roletemplate', 'roletemplateid'),
      _businessunitid_value: lookup('businessunit', 'businessunitid', { required: true }),
    }),
  ),
  // Both belong to roles. The rows of `privileges` are worked out when they are asked for; see `privilege-names.ts`.
  system('privilege', 'privileges', 'name', 'Role', {
    name: text(100),
    canbeglobal: plain('boolean'),
  }),
  system('roleprivileges', 'roleprivilegescollection', 'roleprivilegesid', 'Role', {
    roleid: plain('guid'),
    privilegeid: plain('guid'),
    privilegedepthmask: integer(1, 8),
  }),
  system('team', 'teams', 'name', 'Team', {
    name: text(160),
    teamtype: choice({ 0: 'Owner', 1: 'Access', 2: 'Security Group', 3: 'Office Group' }, 0),
    isdefault: plain('boolean', { default: false }),
    azureactivedirectoryobjectid: plain('guid'),
    _businessunitid_value: lookup('businessunit', 'businessunitid'),
  }),
  system('webresource', 'webresourceset', 'name', 'WebResource', {
    name: text(256),
    displayname: text(200),
    webresourcetype: choice({ 1: 'HTML', 3: 'JScript', 5: 'PNG', 11: 'SVG' }, 11),
    ismanaged: plain('boolean', { default: false }),
  }),
  system('appmodule', 'appmodules', 'name', 'AppModule', {
    name: text(100),
    uniquename: text(100),
    clienttype: integer(0, 31),
    navigationtype: choice({ 0: 'Single session', 1: 'Multi session' }, 0),
  }),
  system('solution', 'solutions', 'friendlyname', 'Solution', {
    uniquename: text(65),
    friendlyname: text(256),
    version: text(256),
    ismanaged: plain('boolean', { default: false }),
  }),
  system('organization', 'organizations', 'name', 'Organization', {
    name: text(160),
    isauditenabled: plain('boolean', { default: false }),
  }),
  // Of the public reference of `audit`; what a change was is in a column whose form is not published.
  system('audit', 'audits', 'objecttypecode', 'AuditSummary', {
    action: integer(0, 1_000),
    objecttypecode: text(128),
    _objectid_value: plain('guid'),
    _userid_value: lookup('systemuser', 'userid'),
  }),
  system('businessunit', 'businessunits', 'name', 'BusinessUnit', {
    name: text(160),
    _parentbusinessunitid_value: lookup('businessunit', 'parentbusinessunitid'),
  }),
];
