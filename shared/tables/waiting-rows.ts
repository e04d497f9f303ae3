import { type Grave, isEnded } from '../domain/grave.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable } from './guarded-table.ts';
import { parseStored } from './parse-stored.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';
import { jsonOf, type StoredRow } from './table-row.ts';

/**
 * What waits in an environment, found by marks: an environment's history is never read through for it. A mark is read
 * before what it points at and removed as it was read, so one that is set again meanwhile stays.
 */
export function makeWaitingRows(table: GuardedTable): Pick<Ledger, 'waits' | 'askedInquiries' | 'graves'> {
  return {
    async waits(environment) {
      const rows = await table.list(environment, rowPrefixes.outbox, {
        before: rowPrefixes.waitingEnd,
        select: ['RowKey'],
      });
      const holds = (prefix: string): boolean => rows.some(({ rowKey }) => rowKey.startsWith(prefix));
      return {
        cards: holds(rowPrefixes.outbox),
        asked: holds(rowPrefixes.asked),
        graves: holds(rowKeys.anyGraves),
      };
    },
    async askedInquiries(environment) {
      const marks = await table.list(environment, rowPrefixes.asked);
      const found = await Promise.all(marks.map((mark) => askedBehind(table, environment, mark)));
      return found.flatMap((one) => one ?? []);
    },
    async graves(environment) {
      const mark = await table.get(environment, rowKeys.anyGraves);
      const rows = await table.list(environment, rowPrefixes.graves);
      const all = rows.map((row) => ({ row, grave: parseStored('grave', row, parsers.grave) }));
      for (const { row, grave } of all) if (isEnded(grave)) await bury(table, row, grave);
      const open = all.flatMap(({ grave }) => (isEnded(grave) ? [] : [grave]));
      if (open.length === 0 && mark !== undefined)
        await table.remove(environment, rowKeys.anyGraves, mark.etag);
      return open;
    },
  };
}

async function askedBehind(
  table: GuardedTable,
  environment: EnvironmentKey,
  mark: StoredRow,
): Promise<Inquiry | undefined> {
  const key = `${rowPrefixes.inquiries}${mark.rowKey.slice(rowPrefixes.asked.length)}`;
  const row = await table.get(environment, key);
  const inquiry = row === undefined ? undefined : parseStored('inquiry', row, parsers.inquiry);
  if (inquiry?.status === 'asked') return inquiry;
  await table.remove(environment, mark.rowKey, mark.etag);
  return undefined;
}

/** Out of the way of those that are open, and kept: stored there first. */
async function bury(table: GuardedTable, row: StoredRow, grave: Grave): Promise<void> {
  const rowKey = rowKeys.buried(grave.table, grave.id, grave.run);
  await table.upsert({ partitionKey: row.partitionKey, rowKey, token: '', json0: jsonOf(row) });
  await table.remove(row.partitionKey, row.rowKey, row.etag);
}
