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
      ismanaged: 'bool',
      statecode: 'int',
    },
    decides: ['msdyn_uniquename', 'msdyn_appmoduleuniquename', 'ismanaged', 'statecode'],
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
  systemuser: table({
    set: 'systemusers',
    key: 'systemuserid',
    whole: false,
    columns: { fullname: 'text?', azureactivedirectoryobjectid: 'id?' },
    decides: [],
  }),
} as const;

export type TableName = keyof typeof tables;

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
