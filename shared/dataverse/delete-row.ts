import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import { lookupsOf } from './binds.ts';
import { answered, type Connection, request } from './connection.ts';
import { odata, rowPath } from './odata.ts';
import { isSuccess, problemOf } from './problem.ts';
import { readRow, sameColumns } from './read-row.ts';
import { alreadySo, conflict, done, refusedChange } from './result.ts';
import type { DeleteChange } from './row-changes.ts';

/** Deletes only the row the plan saw, in the version asked for, else the one just read. A delete cannot be taken back. */
export async function deleteRow(
  connection: Connection,
  { table, id, columns, binds, version }: DeleteChange,
): Promise<ChangeResult | Refusal> {
  const planned = { ...columns, ...lookupsOf(table, binds) };
  const now = await readRow(connection, table, id, Object.keys(planned));
  if (isRefusal(now)) return now;
  if (now.kind === 'missing') return alreadySo;
  if (now.kind === 'unreadable') return refusedChange(now.problem);
  if (!sameColumns(planned, now.columns)) return conflict('the row has other values than planned');
  if (version !== undefined && now.etag !== version) return conflict('the row has changed since');
  const call = {
    kind: 'write',
    method: 'DELETE',
    headers: { 'If-Match': now.etag },
    repeatable: true,
  } as const;
  const reply = answered(connection, await request(connection, odata`${rowPath(table, id)}`, call));
  if (isRefusal(reply)) return reply;
  if (isSuccess(reply)) return done;
  if (reply.status === 404) return reply.repeated ? done : alreadySo;
  return reply.status === 412
    ? conflict('the row changed while it was deleted')
    : refusedChange(problemOf(reply));
}
