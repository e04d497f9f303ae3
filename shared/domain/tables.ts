/** The Dataverse tables and links that Cutover reads or writes. Source: Dataverse table reference of CIF 1.0 and 2.0. */

export type Value = string | number | boolean | null;

/** Columns by table, under their logical names. Lookups hold the id of the row they point at. */
export interface TableColumns {
  readonly msdyn_ciprovider: {
    readonly msdyn_name: string | null;
    readonly msdyn_label: string | null;
    readonly msdyn_landingurl: string | null;
    readonly msdyn_clicktoact: boolean | null;
    readonly msdyn_sortorder: number | null;
    readonly msdyn_ciproviderapiversion: number | null;
    readonly msdyn_trusteddomain: string | null;
    readonly msdyn_appselector: string | null;
    readonly msdyn_roleselector: string | null;
    readonly msdyn_customparams: string | null;
    readonly msdyn_sandboxconfiguration: string | null;
    readonly msdyn_enableanalytics: boolean | null;
    readonly statecode: number;
  };
  readonly msdyn_channelprovider: {
    readonly msdyn_name: string | null;
    readonly msdyn_uniquename: string | null;
    readonly msdyn_label: string | null;
    readonly msdyn_channelurl: string | null;
    readonly msdyn_enableoutbound: boolean | null;
    readonly msdyn_sortorder: number | null;
    readonly msdyn_apiversion: number | null;
    readonly msdyn_trusteddomain: string | null;
    readonly msdyn_customparams: string | null;
    readonly msdyn_sandboxconfiguration: string | null;
    readonly msdyn_enableanalytics: boolean | null;
    readonly ismanaged: boolean;
    readonly statecode: number;
  };
  readonly msdyn_appconfiguration: {
    readonly msdyn_name: string | null;
    readonly msdyn_uniquename: string | null;
    readonly msdyn_appmoduleuniquename: string | null;
    readonly msdyn_description: string | null;
    readonly msdyn_profileorder: number | null;
    readonly ismanaged: boolean;
    readonly statecode: number;
  };
  readonly msdyn_applicationextension: {
    readonly msdyn_name: string | null;
    readonly msdyn_uniquename: string | null;
    readonly msdyn_webresource_url: string | null;
  };
  readonly appmodule: { readonly name: string | null; readonly uniquename: string | null };
  readonly role: {
    readonly name: string | null;
    readonly _roletemplateid_value: string | null;
    readonly _parentrootroleid_value: string | null;
  };
  readonly systemuser: {
    readonly fullname: string | null;
    readonly azureactivedirectoryobjectid: string | null;
  };
  readonly solution: { readonly uniquename: string | null; readonly version: string | null };
}

export type TableName = keyof TableColumns;

interface TableFacts<T extends TableName> {
  /** Entity set name of the Web API. */
  readonly set: string;
  /** Primary key column. */
  readonly key: string;
  /** Columns a snapshot reads. */
  readonly columns: readonly (keyof TableColumns[T] & string)[];
  /**
   * The ones a plan's reads are hashed over, when not all: those that decide what is written. A renamed person or a
   * solution updated at night must not make an approved plan stale.
   */
  readonly decides?: readonly (keyof TableColumns[T] & string)[];
}

export const tables: { readonly [T in TableName]: TableFacts<T> } = {
  msdyn_ciprovider: {
    set: 'msdyn_ciproviders',
    key: 'msdyn_ciproviderid',
    columns: [
      'msdyn_name',
      'msdyn_label',
      'msdyn_landingurl',
      'msdyn_clicktoact',
      'msdyn_sortorder',
      'msdyn_ciproviderapiversion',
      'msdyn_trusteddomain',
      'msdyn_appselector',
      'msdyn_roleselector',
      'msdyn_customparams',
      'msdyn_sandboxconfiguration',
      'msdyn_enableanalytics',
      'statecode',
    ],
  },
  msdyn_channelprovider: {
    set: 'msdyn_channelproviders',
    key: 'msdyn_channelproviderid',
    columns: [
      'msdyn_name',
      'msdyn_uniquename',
      'msdyn_label',
      'msdyn_channelurl',
      'msdyn_enableoutbound',
      'msdyn_sortorder',
      'msdyn_apiversion',
      'msdyn_trusteddomain',
      'msdyn_customparams',
      'msdyn_sandboxconfiguration',
      'msdyn_enableanalytics',
      'ismanaged',
      'statecode',
    ],
  },
  msdyn_appconfiguration: {
    set: 'msdyn_appconfigurations',
    key: 'msdyn_appconfigurationid',
    columns: [
      'msdyn_name',
      'msdyn_uniquename',
      'msdyn_appmoduleuniquename',
      'msdyn_description',
      'msdyn_profileorder',
      'ismanaged',
      'statecode',
    ],
    decides: ['msdyn_uniquename', 'msdyn_appmoduleuniquename', 'ismanaged', 'statecode'],
  },
  msdyn_applicationextension: {
    set: 'msdyn_applicationextensions',
    key: 'msdyn_applicationextensionid',
    columns: ['msdyn_name', 'msdyn_uniquename', 'msdyn_webresource_url'],
  },
  appmodule: { set: 'appmodules', key: 'appmoduleid', columns: ['name', 'uniquename'] },
  role: {
    set: 'roles',
    key: 'roleid',
    columns: ['name', '_roletemplateid_value', '_parentrootroleid_value'],
    decides: ['_roletemplateid_value', '_parentrootroleid_value'],
  },
  systemuser: {
    set: 'systemusers',
    key: 'systemuserid',
    columns: ['fullname', 'azureactivedirectoryobjectid'],
    decides: [],
  },
  solution: {
    set: 'solutions',
    key: 'solutionid',
    columns: ['uniquename', 'version'],
    decides: ['uniquename'],
  },
};

/**
 * Many-to-many links. Schema name, intersect name and navigation property are the same, in lower case, on both sides.
 * `systemuserroles_association` is only read: `from` is the *root* role, because CIF 1.0 matches people by root role.
 */
export const relationships = {
  msdyn_appconfig_msdyn_channelprovider: { from: 'msdyn_appconfiguration', to: 'msdyn_channelprovider' },
  msdyn_appconfiguration_applicationextension: {
    from: 'msdyn_appconfiguration',
    to: 'msdyn_applicationextension',
  },
  msdyn_appconfiguration_systemuser: { from: 'msdyn_appconfiguration', to: 'systemuser' },
  systemuserroles_association: { from: 'role', to: 'systemuser' },
} as const satisfies Record<string, { readonly from: TableName; readonly to: TableName }>;

export type RelationshipName = keyof typeof relationships;
