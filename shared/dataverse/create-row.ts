import type { Columns } from '../domain/change.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import { boundIn, isLookup, lookupsOf } from './binds.ts';
import { changeState } from './change-state.ts';
import type { Connection } from './connection.ts';
import { patchRow } from './patch-row.ts';
import { isSuccess, problemOf } from './problem.ts';
import { readRow, sameColumns } from './read-row.ts';
import { alreadySo, conflict, done, refusedChange } from './result.ts';
import type { CreateChange } from './row-changes.ts';

/** Columns a create must not name: Dataverse sets them, or refuses them (`statecode` is not valid for create). */
const setByDataverse = new Set(['ismanaged', 'statecode', 'statuscode']);

const inactive = 1;

/** Whatever the error was, the row with our id decides: codes of "already there" differ by table, and are often empty. */
export async function createRow(
  connection: Connection,
  change: CreateChange,
): Promise<ChangeResult | Refusal> {
  const payload = { ...writable(change.columns), ...boundIn(change.binds) };
  const reply = await patchRow(connection, change, payload, { 'If-None-Match': '*' });
  if (isRefusal(reply)) return reply;
  if (isSuccess(reply)) return asPlanned(connection, change, done);
  const expected = { ...change.columns, ...lookupsOf(change.table, change.binds) };
  const planned = change.columns.statecode === inactive ? without(expected, isState) : expected;
  const now = await readRow(connection, change.table, change.id, Object.keys(planned));
  if (isRefusal(now)) return now;
  if (now.kind !== 'found') return refusedChange(problemOf(reply));
  if (!sameColumns(planned, now.columns)) return conflict('the row exists with other values');
  return asPlanned(connection, change, reply.repeated ? done : alreadySo);
}

/** Rows are created active; one that is planned inactive is deactivated after. */
async function asPlanned(
  connection: Connection,
  change: CreateChange,
  created: ChangeResult,
): Promise<ChangeResult | Refusal> {
  if (change.columns.statecode !== inactive) return created;
  const state = await changeState(connection, { ...change, kind: 'deactivate' });
  return isRefusal(state) || state.outcome !== 'p' ? state : created;
}

function writable(columns: Columns): Columns {
  return without(columns, (name) => setByDataverse.has(name) || isLookup(name));
}

function without(columns: Columns, drop: (name: string) => boolean): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !drop(name)));
}

function isState(name: string): boolean {
  return name === 'statecode' || name === 'statuscode';
}
