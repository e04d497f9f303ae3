import type { Columns } from '../domain/change.ts';
import type { Refusal } from '../domain/reason.ts';
import type { Reply } from './call.ts';
import { answered, type Connection, request } from './connection.ts';
import { odata, rowPath } from './odata.ts';
import type { RowWrite } from './row-changes.ts';

/** An unguarded PATCH creates what is missing and overwrites what is there; so there is none here. */
export type Guard = { readonly 'If-Match': string } | { readonly 'If-None-Match': '*' };

/** Guarded, hence repeatable: a second attempt of our own success answers 412. */
export async function patchRow(
  connection: Connection,
  { table, id }: Pick<RowWrite, 'table' | 'id'>,
  columns: Columns,
  guard: Guard,
): Promise<Reply | Refusal> {
  const intoSolution =
    'If-None-Match' in guard && connection.solution !== undefined
      ? { 'MSCRM.SolutionUniqueName': connection.solution }
      : {};
  const answer = await request(connection, odata`${rowPath(table, id)}`, {
    kind: 'write',
    method: 'PATCH',
    headers: { ...guard, ...intoSolution },
    body: JSON.stringify(columns),
    repeatable: true,
  });
  return answered(connection, answer);
}
