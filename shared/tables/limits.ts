import { storageError } from './storage-error.ts';
import type { TableRow } from './table-row.ts';

/**
 * Limits of Table storage, checked before anything is sent, because Azurite does not enforce the sizes.
 * https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model and
 * performing-entity-group-transactions.
 */
const limits = {
  operations: 100,
  transactionBytes: 4 * 1024 * 1024,
  rowBytes: 1024 * 1024,
  /** 255 less partition key, row key and timestamp. */
  properties: 252,
  stringCharacters: 32_768,
  binaryBytes: 64 * 1024,
  keyCharacters: 512,
} as const;

/** Headers, boundaries and type annotations of one operation within a transaction; generous. */
const operationOverhead = 1024;

export function checkRow(row: TableRow): void {
  const { partitionKey, rowKey, ...properties } = row;
  const values = Object.entries(properties);
  const tooLong = values.some(([, value]) => isTooLong(value));
  const keys = Math.max(partitionKey.length, rowKey.length);
  const tooLarge =
    tooLong ||
    keys > limits.keyCharacters ||
    values.length > limits.properties ||
    storedBytes(row) > limits.rowBytes;
  if (tooLarge)
    throw storageError('row_too_large', `writing a ${kindOf(row)} row of ${partitionKey}: too large`);
}

export function checkTransaction(rows: readonly TableRow[]): void {
  const where = `writing to ${rows[0]?.partitionKey}`;
  if (rows.length > limits.operations)
    throw storageError('too_many_operations', `${where}: ${rows.length} operations of ${limits.operations}`);
  if (new Set(rows.map((row) => row.partitionKey)).size > 1)
    throw storageError('wrong_partition', `${where}: rows of several environments`);
  if (new Set(rows.map((row) => row.rowKey)).size < rows.length)
    throw storageError('row_repeated', `${where}: the same row twice`);
  rows.forEach(checkRow);
  const bytes = rows.reduce((sum, row) => sum + sentBytes(row) + operationOverhead, 0);
  if (bytes > limits.transactionBytes)
    throw storageError('transaction_too_large', `${where}: ${bytes} bytes of ${limits.transactionBytes}`);
}

const kindOf = (row: TableRow): string => row.rowKey.split('|')[0] ?? '';

function isTooLong(value: string | number | Uint8Array): boolean {
  if (typeof value === 'string') return value.length > limits.stringCharacters;
  return value instanceof Uint8Array && value.byteLength > limits.binaryBytes;
}

/** As the service counts: text in UTF-16, eight bytes and the name of each property. */
function storedBytes(row: TableRow): number {
  const sizes = Object.entries(row).map(([name, value]) => {
    const own =
      typeof value === 'string' ? value.length * 2 : typeof value === 'number' ? 8 : value.byteLength;
    return 8 + name.length * 2 + own;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** As it travels: JSON in UTF-8, binary in base64. */
function sentBytes(row: TableRow): number {
  const sizes = Object.entries(row).map(([name, value]) => {
    if (value instanceof Uint8Array) return name.length * 2 + 40 + Math.ceil(value.byteLength / 3) * 4;
    return name.length + 8 + Buffer.byteLength(JSON.stringify(value));
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
