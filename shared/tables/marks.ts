import { isFleetOpen } from '../domain/fleet.ts';
import { isEnded } from '../domain/grave.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { LedgerWrite } from '../engine/ports.ts';
import { rowKeys } from './row-keys.ts';
import { jsonRow, type TableRow } from './table-row.ts';

/**
 * Rows by which others are found without reading through those that are done: each goes into the transaction of what it
 * points at, and is taken away later by whoever finds it out of date (`waiting-rows.ts`).
 */
export function marksOf(
  environment: EnvironmentKey,
  writes: readonly LedgerWrite[],
  token: string,
): readonly TableRow[] {
  const marks = writes.flatMap((write) => markOf(environment, write, token));
  // Any number of graves is one mark, and a transaction may name each row once.
  return [...new Map(marks.map((row) => [row.rowKey, row])).values()];
}

function markOf(environment: EnvironmentKey, write: LedgerWrite, token: string): readonly TableRow[] {
  if (write.kind === 'audit') {
    const { entry } = write;
    return [jsonRow(environment, rowKeys.trail(entry.run, entry.sequence), token, entry)];
  }
  if (write.kind === 'inquiry' && write.inquiry.status === 'asked')
    return [jsonRow(environment, rowKeys.asked(write.inquiry.id), token, write.inquiry.id)];
  if (write.kind === 'fleet' && isFleetOpen(write.fleet))
    return [jsonRow(environment, rowKeys.openFleet(write.fleet.id), token, write.fleet.id)];
  if (write.kind === 'grave' && !isEnded(write.grave))
    return [jsonRow(environment, rowKeys.anyGraves, token, true)];
  return [];
}
