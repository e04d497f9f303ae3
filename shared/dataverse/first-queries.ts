import {
  relationships,
  type TableName,
  tables,
  type WholeLink,
  type WholeTable,
  wholeLinks,
  wholeTables,
} from '../domain/tables.ts';
import { columnList, literal, nameOf, type ODataPart, type ODataPath, odata } from './odata.ts';
import type { Query } from './read-batch.ts';

/** Solutions whose presence and version say which CIF is installed. */
const cifSolutions = ['ChannelIntegrationFrameworkV2', 'ChannelAPIIntegrationFramework'] as const;

const filters: { readonly [T in WholeTable]?: ODataPath } = {
  solution: odata`uniquename eq ${literal(cifSolutions[0])} or uniquename eq ${literal(cifSolutions[1])}`,
  /** Unified Interface apps, as the app picker of 1.0 lists them. */
  appmodule: odata`clienttype eq 4`,
};

/** Without these there is nothing to migrate; what an organisation lacks of the others, it does not use. */
export const needed: readonly TableName[] = [
  'solution',
  'appmodule',
  'msdyn_ciprovider',
  'msdyn_channelprovider',
  'msdyn_appconfiguration',
  'msdyn_applicationextension',
];

/** A count from within the last day: a hint that list reads hid rows, never a proof. */
const countOfProviders = odata`RetrieveTotalRecordCount(EntityNames=@p)?@p=['msdyn_ciprovider']`;

export const whoAmI: Query = { table: 'organization', path: odata`WhoAmI` };

/** First batch: who we are, how many 1.0 rows there are, then tables, then links. What it does not need to know, it asks at once. */
export function firstQueries(): readonly Query[] {
  return [
    whoAmI,
    { table: 'msdyn_ciprovider', path: countOfProviders, emptyOn: 'refusal', planOnly: true },
    ...wholeTables.map((table) => ({
      table,
      path: tablePath(table),
      ...unlessNeeded(table),
      ...newerColumn(table),
    })),
    ...wholeLinks.map((table) => ({
      table,
      path: intersectPath(table),
      ...unlessNeeded(relationships[table].from, relationships[table].to),
    })),
  ];
}

function unlessNeeded(...about: readonly TableName[]): Pick<Query, 'emptyOn'> {
  return about.every((table) => needed.includes(table)) ? {} : { emptyOn: 404 };
}

/** The rank came with role mappings; organisations without both can be migrated person by person. */
const newer: { readonly [T in WholeTable]?: string } = { msdyn_appconfiguration: 'msdyn_profileorder' };

function newerColumn(table: WholeTable): Pick<Query, 'newer'> {
  const column = newer[table];
  return column === undefined ? {} : { newer: { column, path: tablePath(table, column) } };
}

/** Columns a snapshot reads of a table; CIF's tables also say who changed a row last. */
export function selectOf(table: TableName, without?: string): ODataPart {
  const { key, columns } = tables[table];
  const trace = table.startsWith('msdyn_') ? ['modifiedon', '_modifiedby_value'] : [];
  return columnList([key, ...columns.filter((column) => column !== without), ...trace]);
}

function tablePath(table: WholeTable, without?: string): ODataPath {
  const path = odata`${nameOf(tables[table].set)}?$select=${selectOf(table, without)}`;
  const filter = filters[table];
  return filter === undefined ? path : odata`${path}&$filter=${filter}`;
}

/** Columns of an intersect set are the keys of both tables. */
function intersectPath(name: WholeLink): ODataPath {
  const { from, to, intersect } = relationships[name];
  return odata`${nameOf(intersect)}?$select=${columnList([tables[from].key, tables[to].key])}`;
}
