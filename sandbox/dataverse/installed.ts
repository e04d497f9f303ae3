import { codes, refuse } from './refusal.ts';
import type { Resource } from './resource.ts';
import type { Relationship, Table } from './schema.ts';

type Absent = ReadonlySet<string>;

/** The table as this organisation has it, or `undefined` when it has none of that name. */
export function withoutAbsent(table: Table, absent: Absent): Table | undefined {
  if (absent.has(table.name)) return undefined;
  const columns = Object.entries(table.columns).filter(
    ([name]) => !absent.has(`${table.name}.${name.replace(/^_(\w+)_value$/, '$1')}`),
  );
  return columns.length === Object.keys(table.columns).length
    ? table
    : { ...table, columns: Object.fromEntries(columns) };
}

const missing = (): never =>
  refuse(404, codes.noSet, 'There is no resource of that name in this organisation.');

function demandInstalled({ from, to }: Relationship, absent: Absent): void {
  if (absent.has(from.table) || absent.has(to.table)) missing();
}

/** Refuses what an older or barer organisation lacks, and takes columns away that it does not have. */
export function installed(resource: Resource, absent: Absent): Resource {
  if (absent.size === 0 || !('table' in resource || 'relationship' in resource)) return resource;
  if ('relationship' in resource) demandInstalled(resource.relationship, absent);
  if (!('table' in resource)) return resource;
  return { ...resource, table: withoutAbsent(resource.table, absent) ?? missing() };
}
