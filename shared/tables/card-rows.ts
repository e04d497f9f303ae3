import { type EnvironmentKey, environmentOf } from '../domain/ids.ts';
import type { CardRow, Ledger, OutboxRow } from '../engine/ports.ts';
import { checkCard } from './check-write.ts';
import type { GuardedTable } from './guarded-table.ts';
import { parseStored } from './parse-stored.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';
import { jsonRow, type StoredRow } from './table-row.ts';

type CardMembers = 'outbox' | 'enqueueCard' | 'deleteOutbox' | 'card' | 'cards' | 'claimCard';

/** What is to be sent and what is shown where; guarded row by row, not by the head. */
export function makeCardRows(table: GuardedTable, token: () => string): Pick<Ledger, CardMembers> {
  return {
    async outbox(environment) {
      return (await table.list(environment, rowPrefixes.outbox)).map((row) => outboxRow(environment, row));
    },
    async enqueueCard(id, conversation) {
      const row = jsonRow(environmentOf(id), rowKeys.outbox(id, conversation), token(), { id, conversation });
      await table.upsert(row);
    },
    deleteOutbox: ({ environment, id, conversation, etag }) =>
      table.remove(environment, rowKeys.outbox(id, conversation), etag),
    async card(id, conversation) {
      const row = await table.get(environmentOf(id), rowKeys.card(id, conversation));
      return row === undefined ? undefined : cardRow(row);
    },
    async cards(id) {
      return (await table.list(environmentOf(id), rowPrefixes.cards(id))).map(cardRow);
    },
    async claimCard(card, previous) {
      const { id, conversation } = card;
      const value = withoutEtag(card);
      checkCard(environmentOf(id), value);
      const row = jsonRow(environmentOf(id), rowKeys.card(id, conversation), token(), value);
      const etag = await table.put(row, previous?.etag);
      return etag === undefined ? undefined : { ...value, etag };
    },
  };
}

/** A card row read before is often spread into the next claim, its ETag with it. */
export function withoutEtag(card: Omit<CardRow, 'etag'> & { readonly etag?: string }): Omit<CardRow, 'etag'> {
  const { etag: _readBefore, ...value } = card;
  return value;
}

function outboxRow(environment: EnvironmentKey, row: StoredRow): OutboxRow {
  return { environment, ...parseStored('outbox', row, parsers.outbox), etag: row.etag };
}

function cardRow(row: StoredRow): CardRow {
  return { ...parseStored('card', row, parsers.card), etag: row.etag };
}
