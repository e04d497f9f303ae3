import { cifTables } from './cif-tables.ts';
import { componentState } from './columns.ts';
import { profileTables } from './profile-tables.ts';
import { relationships } from './relationships.ts';
import type { Relationship, Table } from './schema.ts';
import { systemTables } from './system-tables.ts';

export const tables: readonly Table[] = [...cifTables, ...profileTables, ...systemTables];

const byName = new Map(tables.map((table) => [table.name, table]));
const bySet = new Map(tables.map((table) => [table.set, table]));

/** Throws on a name that is not a table: a mistake in the double or a fixture, not of a client. */
export function tableNamed(name: string): Table {
  const table = byName.get(name);
  if (table === undefined) throw new Error(`no table ${name} in the Dataverse double`);
  return table;
}

export const tableOfSet = (set: string): Table | undefined => bySet.get(set);

export function relationshipNamed(name: string): Relationship {
  const relationship = relationships.find((one) => one.name === name);
  if (relationship === undefined) throw new Error(`no relationship ${name} in the Dataverse double`);
  return relationship;
}

/** The many-to-many relationship behind a navigation property of a table, and which side the table is on. */
export function navigationOf(
  table: Table,
  name: string,
): { readonly relationship: Relationship; readonly side: 'from' | 'to' } | undefined {
  const relationship = relationships.find((one) => one.name === name);
  if (relationship?.from.table === table.name) return { relationship, side: 'from' };
  if (relationship?.to.table === table.name) return { relationship, side: 'to' };
  return undefined;
}

/** The intersect rows of a relationship, seen as a read-only table. */
export function intersectTable(relationship: Relationship): Table {
  const { intersectKey: key, intersectSet: set, name } = relationship;
  const guid = { kind: 'guid' } as const;
  const columns = {
    [key]: guid,
    [relationship.from.column]: guid,
    [relationship.to.column]: guid,
    versionnumber: { kind: 'bigint' } as const,
    // Pairs of people never travel in solutions.
    ...(relationship.to.table === 'systemuser' ? {} : { componentstate: componentState }),
  };
  return { name, set, key, title: key, privilege: name, columns, solutionAware: false, writable: false };
}
