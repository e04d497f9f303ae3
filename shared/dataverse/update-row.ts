import type { Columns } from '../domain/change.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import { patchRow } from './patch-row.ts';
import { isSuccess, problemOf } from './problem.ts';
import { readRow, sameColumns } from './read-row.ts';
import { alreadySo, conflict, done, refusedChange } from './result.ts';
import type { RowWrite } from './row-changes.ts';

/** From these values to those. `send` is what the PATCH carries, when that is more than `after`. */
export interface Transition {
  readonly row: Pick<RowWrite, 'table' | 'id'>;
  readonly before: Columns;
  readonly after: Columns;
  readonly send?: Columns;
}

/**
 * Writes only over exactly what the plan saw. A version that changed between read and write is read once more: as
 * planned is ours (an answer got lost on the way), anything else is somebody else's.
 */
export async function moveRow(
  connection: Connection,
  { row, before, after, send = after }: Transition,
): Promise<ChangeResult | Refusal> {
  const names = Object.keys(after);
  const now = await readRow(connection, row.table, row.id, names);
  if (isRefusal(now)) return now;
  if (now.kind === 'missing') return conflict('the row is gone');
  if (now.kind === 'unreadable') return refusedChange(now.problem);
  if (sameColumns(after, now.columns)) return alreadySo;
  if (!sameColumns(before, now.columns)) return conflict('the row has other values than planned');
  const reply = await patchRow(connection, row, send, { 'If-Match': now.etag });
  if (isRefusal(reply)) return reply;
  if (isSuccess(reply)) return done;
  const then = await readRow(connection, row.table, row.id, names);
  if (isRefusal(then)) return then;
  if (then.kind === 'found' && sameColumns(after, then.columns)) return done;
  if (reply.status === 412) return conflict('the row changed while it was written');
  return then.kind === 'missing' ? conflict('the row is gone') : refusedChange(problemOf(reply));
}
