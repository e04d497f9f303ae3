/** The Dataverse tables and links that Cutover reads or writes. Source: Dataverse table reference of CIF 1.0 and 2.0. */

export type Value = string | number | boolean | null;

/** What a column may hold. A question mark allows null; `id` is the id of another row. */
export type ColumnKind = 'text?' | 'id?' | 'int?' | 'bool?' | 'int' | 'bool';

type ValueOf<K extends ColumnKind> = K extends 'text?' | 'id?'
  ? string | null
  : K extends 'int?'
    ? number | null
    : K extends 'bool?'
      ? boolean | null
      : K extends 'int'
        ? number
        : boolean;

interface Facts<C extends { readonly [column: string]: ColumnKind }, W extends boolean> {
  /** Entity set name of the Web API. */
  readonly set: string;
  /** Primary key column. */
  readonly key: string;
  /** Columns a snapshot reads, under their logical names. */
  readonly columns: C;
  /** Every row of it is in the snapshot; of other tables only the rows others point at. */
  readonly whole: W;
  /**
   * The columns a plan's reads are hashed over, when not all: those that decide what is written. A renamed person or
   * a solution updated at night must not make an approved plan stale.
   */
  readonly decides?: readonly (keyof C & string)[];
}

function table<const C extends { readonly [column: string]: ColumnKind }, W extends boolean>(
  facts: Facts<C, W>,
) {
  const columns = Object.keys(facts.columns) as readonly (keyof C & string)[];
  return { ...facts, kinds: facts.columns, columns, decides: facts.decides ?? columns };
}

const named = { msdyn_name: 'text?', msdyn_uniquename: 'text?' } as const;

/** One entry a table: adding one here is all that reading it takes, if it is read whole. */
export const tables = {
  solution: table({
    set: 'solutions',
    key: 'solutionid',
    whole: true,
    columns: { uniquename: 'text?', version: 'text?' },
    decides: ['uniquename'],
  }),
  appmodule: table({
    set: 'appmodules',
    key: 'appmoduleid',
    whole: true,
    columns: { name: 'text?', uniquename: 'text?' },
  }),
  msdyn_ciprovider: table({
    set: 'msdyn_ciproviders',
    key: 'msdyn_ciproviderid',
    whole: true,
    columns: {
      msdyn_name: 'text?',
      msdyn_label: 'text?',
      msdyn_landingurl: 'text?',
      msdyn_clicktoact: 'bool?',
      msdyn_sortorder: 'int?',
      msdyn_ciproviderapiversion: 'int?',
      msdyn_trusteddomain: 'text?',
      msdyn_appselector: 'text?',
      msdyn_roleselector: 'text?',
      msdyn_customparams: 'text?',
      msdyn_sandboxconfiguration: 'text?',
      msdyn_enableanalytics: 'bool?',
      statecode: 'int',
    },
  }),
  msdyn_channelprovider: table({
    set: 'msdyn_channelproviders',
    key: 'msdyn_channelproviderid',
    whole: true,
    columns: {
      ...named,
      msdyn_label: 'text?',
      msdyn_channelurl: 'text?',
      msdyn_enableoutbound: 'bool?',
      msdyn_sortorder: 'int?',
      msdyn_apiversion: 'int?',
      msdyn_trusteddomain: 'text?',
      msdyn_customparams: 'text?',
      msdyn_sandboxconfiguration: 'text?',
      msdyn_enableanalytics: 'bool?',
      _ownerid_value: 'id?',
      ismanaged: 'bool',
      statecode: 'int',
    },
  }),
  msdyn_appconfiguration: table({
    set: 'msdyn_appconfigurations',
    key: 'msdyn_appconfigurationid',
    whole: true,
    columns: {
      ...named,
      msdyn_appmoduleuniquename: 'text?',
      msdyn_description: 'text?',
      msdyn_profileorder: 'int?',
      msdyn_productivitypaneuniquename: 'text?',
      _ownerid_value: 'id?',
      ismanaged: 'bool',
      statecode: 'int',
    },
    // The name too: two of them are known by it alone.
    decides: [
      'msdyn_name',
      'msdyn_uniquename',
      'msdyn_appmoduleuniquename',
      'msdyn_profileorder',
      'msdyn_productivitypaneuniquename',
      'ismanaged',
      'statecode',
    ],
  }),
  msdyn_appprofilerolemapping: table({
    set: 'msdyn_appprofilerolemappings',
    key: 'msdyn_appprofilerolemappingid',
    whole: true,
    columns: {
      ...named,
      _msdyn_appprofileid_value: 'id?',
      _msdyn_securityroleid_value: 'id?',
      statecode: 'int',
    },
    decides: ['_msdyn_appprofileid_value', '_msdyn_securityroleid_value', 'statecode'],
  }),
  msdyn_sessiontemplate: table({
    set: 'msdyn_sessiontemplates',
    key: 'msdyn_sessiontemplateid',
    whole: true,
    columns: named,
    decides: [],
  }),
  msdyn_paneconfiguration: table({
    set: 'msdyn_paneconfigurations',
    key: 'msdyn_paneconfigurationid',
    whole: true,
    columns: named,
    decides: [],
  }),
  msdyn_smartassistconfig: table({
    set: 'msdyn_smartassistconfigs',
    key: 'msdyn_smartassistconfigid',
    whole: true,
    columns: named,
    decides: [],
  }),
  /** Hangs on a profile and cannot be copied: nobody publishes all its columns. */
  msdyn_inboxconfiguration: table({
    set: 'msdyn_inboxconfigurations',
    key: 'msdyn_inboxconfigurationid',
    whole: true,
    columns: { msdyn_name: 'text?', _msdyn_appconfigurationid_value: 'id?' },
    decides: [],
  }),
  /** As above. No row means that Copilot is on. */
  msdyn_appcopilotconfiguration: table({
    set: 'msdyn_appcopilotconfigurations',
    key: 'msdyn_appcopilotconfigurationid',
    whole: true,
    columns: { msdyn_name: 'text?', _msdyn_appconfigurationid_value: 'id?' },
    decides: [],
  }),
  msdyn_applicationextension: table({
    set: 'msdyn_applicationextensions',
    key: 'msdyn_applicationextensionid',
    whole: true,
    columns: { ...named, msdyn_webresource_url: 'text?' },
  }),
  role: table({
    set: 'roles',
    key: 'roleid',
    whole: false,
    columns: { name: 'text?', _roletemplateid_value: 'id?', _parentrootroleid_value: 'id?' },
    decides: ['_roletemplateid_value', '_parentrootroleid_value'],
  }),
  /** Only teams that hold a role of a 1.0 selector. */
  team: table({
    set: 'teams',
    key: 'teamid',
    whole: false,
    columns: { name: 'text?', teamtype: 'int?' },
    decides: [],
  }),
  systemuser: table({
    set: 'systemusers',
    key: 'systemuserid',
    whole: false,
    columns: {
      fullname: 'text?',
      azureactivedirectoryobjectid: 'id?',
      domainname: 'text?',
      internalemailaddress: 'text?',
      isdisabled: 'bool?',
      _businessunitid_value: 'id?',
    },
    decides: [],
  }),
} as const;

export type TableName = keyof typeof tables;

/** What travels in solutions of all that a plan writes. */
export const componentTables = [
  'msdyn_channelprovider',
  'msdyn_appconfiguration',
  'msdyn_applicationextension',
  'msdyn_appprofilerolemapping',
] as const satisfies readonly TableName[];

/** Columns by table. Lookups hold the id of the row they point at. */
export type TableColumns = {
  readonly [T in TableName]: {
    readonly [C in keyof (typeof tables)[T]['kinds']]: (typeof tables)[T]['kinds'][C] extends ColumnKind
      ? ValueOf<(typeof tables)[T]['kinds'][C]>
      : never;
  };
};

/** Tables of which every row is in the snapshot. */
export type WholeTable = {
  [T in TableName]: (typeof tables)[T]['whole'] extends true ? T : never;
}[TableName];

export const wholeTables = (Object.keys(tables) as TableName[]).filter(
  (name): name is WholeTable => tables[name].whole,
);

/**
 * Many-to-many links. Schema name, intersect name and navigation property are the same, in lower case, on both sides.
 * With `intersect`, the entity set of the pairs, the link is read whole.
 * `systemuserroles_association` is only read: `from` is the *root* role, because CIF 1.0 matches people by root role.
 */
export const relationships = {
  msdyn_appconfig_msdyn_channelprovider: {
    from: 'msdyn_appconfiguration',
    to: 'msdyn_channelprovider',
    intersect: 'msdyn_appconfig_msdyn_channelproviderset',
  },
  msdyn_appconfiguration_applicationextension: {
    from: 'msdyn_appconfiguration',
    to: 'msdyn_applicationextension',
    intersect: 'msdyn_appconfiguration_applicationextensionset',
  },
  msdyn_appconfiguration_sessiontemplate: {
    from: 'msdyn_appconfiguration',
    to: 'msdyn_sessiontemplate',
    intersect: 'msdyn_appconfiguration_sessiontemplateset',
  },
  msdyn_msdyn_paneconfig_msdyn_appconfig: {
    from: 'msdyn_appconfiguration',
    to: 'msdyn_paneconfiguration',
    intersect: 'msdyn_msdyn_paneconfig_msdyn_appconfigset',
  },
  msdyn_smartassistconfig_msdyn_appconfig: {
    from: 'msdyn_appconfiguration',
    to: 'msdyn_smartassistconfig',
    intersect: 'msdyn_smartassistconfig_msdyn_appconfigset',
  },
  /** The legacy link of single people to a 1.0 provider. Only read. */
  msdyn_ciprovider_systemuser_membership: { from: 'msdyn_ciprovider', to: 'systemuser' },
  /** `from` is the *root* role again. Only read. */
  teamroles_association: { from: 'role', to: 'team' },
  /** Of the teams above. Only read. */
  teammembership_association: { from: 'team', to: 'systemuser' },
  msdyn_appconfiguration_systemuser: { from: 'msdyn_appconfiguration', to: 'systemuser' },
  systemuserroles_association: { from: 'role', to: 'systemuser' },
} as const satisfies {
  readonly [name: string]: { readonly from: TableName; readonly to: TableName; readonly intersect?: string };
};

export type RelationshipName = keyof typeof relationships;

/** Links of which every pair is in the snapshot, by their intersect set. */
export type WholeLink = {
  [R in RelationshipName]: (typeof relationships)[R] extends { readonly intersect: string } ? R : never;
}[RelationshipName];

export const wholeLinks = (Object.keys(relationships) as RelationshipName[]).filter(
  (name): name is WholeLink => 'intersect' in relationships[name],
);

/** Links whose pairs travel in solutions and have a component state of their own. Those of people never do. */
export const componentLinks = [
  'msdyn_appconfig_msdyn_channelprovider',
  'msdyn_appconfiguration_applicationextension',
] as const satisfies readonly WholeLink[];
