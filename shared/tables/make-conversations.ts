import type { TableClient } from '@azure/data-tables';
import { parseGuid } from '../domain/guid.ts';
import { type Conversations, personalPrefix } from '../engine/ports.ts';
import { makeGuardedTable } from './guarded-table.ts';
import { encodeKey } from './row-keys.ts';
import { storageError } from './storage-error.ts';
import { jsonOf, jsonRow } from './table-row.ts';

const partition = 'conversation';

/** Conversation references, one row each, so that finding one costs one read. */
export function makeConversations(parts: { readonly table: TableClient }): Conversations {
  const table = makeGuardedTable(parts.table);
  return {
    save: (key, reference) => table.upsert(jsonRow(partition, encodeKey(key), '', reference)),
    async forget(key) {
      const row = await table.get(partition, encodeKey(key));
      // Another ETag: somebody has spoken in it meanwhile, so it is there again.
      if (row !== undefined) await table.remove(partition, row.rowKey, row.etag);
    },
    async people(top) {
      const rows = await table.list(partition, personalPrefix, { top });
      return rows.flatMap(({ rowKey }) => parseGuid(rowKey.slice(personalPrefix.length)) ?? []);
    },
    async find(key) {
      const row = await table.get(partition, encodeKey(key));
      if (row === undefined) return undefined;
      const reference: unknown = JSON.parse(jsonOf(row));
      if (typeof reference === 'string') return reference;
      throw storageError('row_unreadable', 'reading a conversation: not a text');
    },
  };
}
