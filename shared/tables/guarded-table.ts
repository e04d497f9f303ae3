import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { checkRow, checkTransaction } from './limits.ts';
import { isPrecondition, isUnsure, statusOf, storageError, translated } from './storage-error.ts';
import type { StoredRow, TableRow } from './table-row.ts';

export type Operation =
  | { readonly kind: 'insert'; readonly row: TableRow }
  | { readonly kind: 'upsert'; readonly row: TableRow }
  | { readonly kind: 'replace'; readonly row: TableRow; readonly etag: string };

/**
 * `refused`: something stored is in the way; after a lost answer this can be our own earlier success. `unsure`: no
 * answer, or not a whole one. `etags` are in the order of the operations.
 */
export type Transacted =
  | { readonly kind: 'written'; readonly etags: readonly (string | undefined)[] }
  | { readonly kind: 'refused' | 'unsure'; readonly error: unknown };

/** Which rows of a listing: the first so many. */
export interface Wanted {
  readonly top?: number;
  /** Only these properties. */
  readonly select?: readonly string[];
  /** The first key that is none of them any more, where they are not all that start with the prefix. */
  readonly before?: string;
}

/** Which version of a row there is, without what it holds. */
export interface RowStamp {
  readonly rowKey: string;
  readonly etag: string;
  /** When it was last written, by the clock of the service. */
  readonly at: Date;
}

/** All that is done to a table. There is no update without an ETag: the SDK's own overwrites blindly then. */
export interface GuardedTable {
  readonly get: (partition: string, rowKey: string) => Promise<StoredRow | undefined>;
  /** Rows whose key starts with `prefix`, of which the last character separates (`|`, `-`), in key order. */
  readonly list: (partition: string, prefix: string, wanted?: Wanted) => Promise<readonly StoredRow[]>;
  /** The same rows without their contents. */
  readonly stamps: (partition: string, prefix: string) => Promise<readonly RowStamp[]>;
  readonly upsert: (row: TableRow) => Promise<void>;
  /** Inserts (`etag` absent) or replaces; the new ETag, or `undefined` when somebody else was first. */
  readonly put: (row: TableRow, etag: string | undefined) => Promise<string | undefined>;
  /** False when the row has another ETag by now; a row already gone counts as removed. */
  readonly remove: (partition: string, rowKey: string, etag: string) => Promise<boolean>;
  /** All or nothing, within the limits of a transaction or an error before anything is sent. */
  readonly transact: (operations: readonly Operation[]) => Promise<Transacted>;
}

export function makeGuardedTable(client: TableClient): GuardedTable {
  const get = (partition: string, rowKey: string): Promise<StoredRow | undefined> =>
    client.getEntity(partition, rowKey).then(
      (row) => row as StoredRow,
      (error) => {
        if (statusOf(error) === 404) return undefined;
        throw translated(`reading a row of ${partition}`, error);
      },
    );
  return {
    get,
    list: (partition, prefix, wanted = {}) => list(client, partition, prefix, wanted),
    async stamps(partition, prefix) {
      const rows = await list(client, partition, prefix, { select: ['RowKey', 'Timestamp'] });
      return rows.map(({ rowKey, etag, timestamp }) => ({ rowKey, etag, at: new Date(String(timestamp)) }));
    },
    async upsert(row) {
      checkRow(row);
      await client.upsertEntity(row, 'Replace').catch((error) => {
        throw translated(`writing to ${row.partitionKey}`, error);
      });
    },
    async put(row, etag) {
      checkRow(row);
      try {
        return etagOf(await (etag === undefined ? client.createEntity(row) : replace(client, row, etag)));
      } catch (error) {
        // Our own success may have lost its answer: then the row carries our token.
        const now = await get(row.partitionKey, row.rowKey);
        if (now !== undefined && now.token === row.token) return now.etag;
        if (isPrecondition(error)) return undefined;
        throw translated(`writing to ${row.partitionKey}`, error);
      }
    },
    remove: (partition, rowKey, etag) =>
      client.deleteEntity(partition, rowKey, { etag }).then(
        () => true,
        (error) => {
          if (isPrecondition(error)) return statusOf(error) === 404;
          throw translated(`deleting a row of ${partition}`, error);
        },
      ),
    transact(operations) {
      checkTransaction(operations.map((operation) => operation.row));
      return transact(client, operations);
    },
  };
}

async function transact(client: TableClient, operations: readonly Operation[]): Promise<Transacted> {
  try {
    const { subResponses } = await client.submitTransaction(operations.map(actionOf));
    // The SDK lets a refused part without a body, and a cut answer, through.
    const whole =
      subResponses.length === operations.length && subResponses.every((part) => part.status < 300);
    if (!whole) return { kind: 'unsure', error: new Error('the answer does not cover all operations') };
    return { kind: 'written', etags: subResponses.map((part) => part.etag) };
  } catch (error) {
    if (isPrecondition(error)) return { kind: 'refused', error };
    if (isUnsure(error)) return { kind: 'unsure', error };
    throw translated(`writing to ${operations[0]?.row.partitionKey}`, error);
  }
}

const replace = (client: TableClient, row: TableRow, etag: string): Promise<{ etag?: string }> =>
  client.updateEntity(row, 'Replace', { etag });

function etagOf(response: { readonly etag?: string }): string {
  if (response.etag === undefined) throw storageError('storage_unavailable', 'writing: answer without ETag');
  return response.etag;
}

function actionOf(operation: Operation): TransactionAction {
  const { row } = operation;
  if (operation.kind === 'insert') return ['create', row];
  if (operation.kind === 'upsert') return ['upsert', row, 'Replace'];
  return ['update', row, 'Replace', { etag: operation.etag }];
}

/** Asks for no more rows than wanted, so that the cost does not grow with the history. */
async function list(
  client: TableClient,
  partition: string,
  prefix: string,
  { top = Number.POSITIVE_INFINITY, select, before = `${prefix.slice(0, -1)}}` }: Wanted,
): Promise<readonly StoredRow[]> {
  // Keys alone: a condition on anything else makes the service read every row of the range, found or not.
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${prefix} and RowKey lt ${before}`;
  const pages = client
    .listEntities({ queryOptions: { filter, ...(select === undefined ? {} : { select: [...select] }) } })
    .byPage({ maxPageSize: Math.max(1, Math.min(top, 1000)) });
  const rows: StoredRow[] = [];
  try {
    for await (const page of pages) {
      rows.push(...(page as unknown as readonly StoredRow[]));
      if (rows.length >= top) break;
    }
  } catch (error) {
    throw translated(`listing rows of ${partition}`, error);
  }
  return rows.slice(0, top);
}
