import { type RelationshipName, type TableName, tables } from '../domain/tables.ts';
import { columnList, literal, type ODataPart, type ODataPath, odata } from './odata.ts';
import type { Query } from './read-batch.ts';

/** Solutions whose presence and version say which CIF is installed. */
const cifSolutions = ['ChannelIntegrationFrameworkV2', 'ChannelAPIIntegrationFramework'] as const;

/** Tables read whole. */
export const wholeTables = [
  'solution',
  'appmodule',
  'msdyn_ciprovider',
  'msdyn_channelprovider',
  'msdyn_appconfiguration',
  'msdyn_applicationextension',
] as const satisfies readonly TableName[];

/** Links whose intersect set is readable. Its columns are the keys of both tables. */
export const wholeLinks = [
  'msdyn_appconfig_msdyn_channelprovider',
  'msdyn_appconfiguration_applicationextension',
] as const satisfies readonly RelationshipName[];

export type WholeTable = (typeof wholeTables)[number];
export type WholeLink = (typeof wholeLinks)[number];

const filters: { readonly [T in WholeTable]?: ODataPath } = {
  solution: odata`uniquename eq ${literal(cifSolutions[0])} or uniquename eq ${literal(cifSolutions[1])}`,
  /** Unified Interface apps, as the app picker of 1.0 lists them. */
  appmodule: odata`clienttype eq 4`,
};

const intersects = {
  msdyn_appconfig_msdyn_channelprovider: odata`msdyn_appconfig_msdyn_channelproviderset?$select=msdyn_appconfigurationid,msdyn_channelproviderid`,
  msdyn_appconfiguration_applicationextension: odata`msdyn_appconfiguration_applicationextensionset?$select=msdyn_appconfigurationid,msdyn_applicationextensionid`,
} as const satisfies { readonly [R in WholeLink]: ODataPath };

/** First batch: who we are, then tables, then links. What it does not need to know, it asks at once. */
export function firstQueries(): readonly Query[] {
  return [
    { table: 'organization', path: odata`WhoAmI` },
    ...wholeTables.map((table) => ({ table, path: tablePath(table) })),
    ...wholeLinks.map((table) => ({ table, path: intersects[table] })),
  ];
}

/** Columns a snapshot reads of a table; CIF's tables also say who changed a row last. */
export function selectOf(table: TableName): ODataPart {
  const { key, columns } = tables[table];
  const trace = table.startsWith('msdyn_') ? ['modifiedon', '_modifiedby_value'] : [];
  return columnList([key, ...columns, ...trace]);
}

function tablePath(table: WholeTable): ODataPath {
  const path = odata`${tables[table].set as ODataPart}?$select=${selectOf(table)}`;
  const filter = filters[table];
  return filter === undefined ? path : (`${path}&$filter=${filter}` as ODataPath);
}
