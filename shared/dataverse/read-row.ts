import type { Columns } from '../domain/change.ts';
import type { Guid } from '../domain/guid.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import { type TableName, tables } from '../domain/tables.ts';
import { answered, type Connection, request } from './connection.ts';
import { columnList, odata, rowPath } from './odata.ts';
import { parseColumns, unreadableRow } from './parse-row.ts';
import { isSuccess, type Problem, problemOf } from './problem.ts';
import { parsePage } from './read-pages.ts';

/** One row as it is now. Unlike a list, a read by id is not filtered by the caller's roles. */
export type RowNow =
  | { readonly kind: 'found'; readonly etag: string; readonly columns: Columns }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

export async function readRow(
  connection: Connection,
  table: TableName,
  id: Guid,
  names: readonly string[],
): Promise<RowNow | Refusal> {
  const select = columnList([tables[table].key, ...names]);
  const path = odata`${rowPath(table, id)}?$select=${select}`;
  const call = { kind: 'read', method: 'GET', repeatable: true } as const;
  const reply = answered(connection, await request(connection, path, call));
  if (isRefusal(reply)) return reply;
  if (reply.status === 404) return { kind: 'missing' };
  if (!isSuccess(reply)) return { kind: 'unreadable', problem: problemOf(reply) };
  const raw = parsePage(table, reply.body).rows[0] ?? {};
  const etag = raw['@odata.etag'];
  // Without a version a write could not be guarded, and `*` would overwrite somebody else's edit.
  if (typeof etag !== 'string') throw unreadableRow(table, '@odata.etag', id);
  return { kind: 'found', etag, columns: parseColumns(table, names, raw, id) };
}

/** Dataverse stores an empty text as null, so a plan that wrote `''` finds null. */
export function sameColumns(planned: Columns, found: Columns): boolean {
  return Object.entries(planned).every(([name, value]) => bare(value) === bare(found[name] ?? null));
}

function bare(value: Columns[string]): Columns[string] {
  return value === '' ? null : value;
}
