import { type Guid, parseGuid } from '../domain/guid.ts';
import type { Row } from '../domain/snapshot.ts';
import { type ColumnKind, type TableColumns, type TableName, tables, type Value } from '../domain/tables.ts';
import { codedError } from './coded-error.ts';

/** A row as the Web API sends it. Nothing is known about it yet. */
export type RawRow = { readonly [name: string]: unknown };

const formattedModifiedBy = '_modifiedby_value@OData.Community.Display.V1.FormattedValue';

/** Throws `unreadable_row` naming table, column and row, never the value: it may be a secret or a name. */
export function parseRow<T extends TableName>(table: T, raw: RawRow): Row<T> {
  const id = parseId(table, tables[table].key, raw);
  const columns = parseColumns(table, tables[table].columns, raw, id);
  return {
    table,
    id,
    columns: columns as TableColumns[T],
    ...optionalText('version', raw['@odata.etag']),
    ...optionalText('modifiedOn', raw.modifiedon),
    ...optionalText('modifiedBy', raw[formattedModifiedBy]),
  };
}

/** The id a row holds in a column that must hold one. */
export function parseId(table: string, column: string, raw: RawRow): Guid {
  const id = parseGuid(raw[column]);
  if (id === undefined) throw unreadableRow(table, column, 'unknown');
  return id;
}

/** Some columns of a row, under their logical names. */
export function parseColumns(
  table: TableName,
  names: readonly string[],
  raw: RawRow,
  id: Guid,
): { readonly [column: string]: Value } {
  const kinds: { readonly [column: string]: ColumnKind } = tables[table].kinds;
  const entries = names.map((name): [string, Value] => {
    const value = parseValue(kinds[name], raw[name]);
    if (value === undefined) throw unreadableRow(table, name, id);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

function parseValue(kind: ColumnKind | undefined, value: unknown): Value | undefined {
  if (kind === undefined) return undefined;
  if (value === null) return kind.endsWith('?') ? null : undefined;
  if (kind.startsWith('text')) return typeof value === 'string' ? value : undefined;
  if (kind.startsWith('int')) return Number.isInteger(value) ? Number(value) : undefined;
  if (kind.startsWith('bool')) return typeof value === 'boolean' ? value : undefined;
  return parseGuid(value);
}

function optionalText<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  return typeof value === 'string' ? ({ [key]: value } as { readonly [P in K]: string }) : {};
}

export function unreadableRow(table: string, column: string, id: string): Error {
  return codedError('unreadable_row', `reading ${table}: column ${column} of row ${id} is not as expected`);
}
