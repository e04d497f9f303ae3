import type { RelationshipName, TableName } from './tables.ts';

type Verb = 'Create' | 'Write' | 'Delete' | 'Assign';

/** Everything that changes do to rows. A 1.0 row is only ever switched off and on; deleting is for graves alone. */
export const rowVerbs: { readonly [T in TableName]?: readonly Verb[] } = {
  msdyn_channelprovider: ['Create', 'Write', 'Delete', 'Assign'],
  msdyn_appconfiguration: ['Create', 'Write', 'Delete', 'Assign'],
  msdyn_appprofilerolemapping: ['Create', 'Write', 'Delete', 'Assign'],
  msdyn_ciprovider: ['Write'],
};

/** Tables whose rows are ours to make and to edit. */
export const writtenTables: readonly TableName[] = [
  'msdyn_channelprovider',
  'msdyn_appconfiguration',
  'msdyn_appprofilerolemapping',
];

/** Links that changes make and take away; all others are Microsoft's, or somebody else's. */
export const writtenLinks: readonly RelationshipName[] = [
  'msdyn_appconfig_msdyn_channelprovider',
  'msdyn_appconfiguration_applicationextension',
  'msdyn_appconfiguration_sessiontemplate',
  'msdyn_msdyn_paneconfig_msdyn_appconfig',
  'msdyn_smartassistconfig_msdyn_appconfig',
  'msdyn_appconfiguration_systemuser',
];

/** Lookups of rows that are created: the row made is appended to the other. */
export const writtenLookups: readonly { readonly from: TableName; readonly to: TableName }[] = [
  { from: 'msdyn_appprofilerolemapping', to: 'msdyn_appconfiguration' },
  { from: 'msdyn_appprofilerolemapping', to: 'role' },
];
