import type { TableColumns, TableName } from '../domain/tables.ts';

/** What a column may hold. A question mark allows null. */
export type ColumnKind = 'text?' | 'id?' | 'int?' | 'bool?' | 'int' | 'bool';

type KindOf<V> = [V] extends [number]
  ? 'int'
  : [V] extends [boolean]
    ? 'bool'
    : [V] extends [string | null]
      ? 'text?' | 'id?'
      : [V] extends [number | null]
        ? 'int?'
        : 'bool?';

type Kinds = {
  readonly [T in TableName]: { readonly [C in keyof TableColumns[T]]: KindOf<TableColumns[T][C]> };
};

/** Kinds of every column a snapshot reads. Source: Dataverse table reference. */
export const columnKinds: Kinds = {
  msdyn_ciprovider: {
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
  msdyn_channelprovider: {
    msdyn_name: 'text?',
    msdyn_uniquename: 'text?',
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
  msdyn_appconfiguration: {
    msdyn_name: 'text?',
    msdyn_uniquename: 'text?',
    msdyn_appmoduleuniquename: 'text?',
    msdyn_description: 'text?',
    msdyn_profileorder: 'int?',
    ismanaged: 'bool',
    statecode: 'int',
  },
  msdyn_applicationextension: {
    msdyn_name: 'text?',
    msdyn_uniquename: 'text?',
    msdyn_webresource_url: 'text?',
  },
  appmodule: { name: 'text?', uniquename: 'text?' },
  role: { name: 'text?', _roletemplateid_value: 'id?', _parentrootroleid_value: 'id?' },
  systemuser: { fullname: 'text?', azureactivedirectoryobjectid: 'id?' },
  solution: { uniquename: 'text?', version: 'text?' },
};
