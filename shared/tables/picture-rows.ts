import type { PictureName } from '../domain/evidence.ts';
import { environmentOf, type RunId } from '../domain/ids.ts';
import { rowKeys } from './row-keys.ts';
import { storageError } from './storage-error.ts';
import type { StoredRow, TableRow } from './table-row.ts';

/** A binary property holds 64 KiB, a row 1 MiB; see `limits.ts`. */
const partBytes = 60 * 1024;
const partsAtMost = 12;

export function pictureRow(
  run: RunId,
  evidence: string,
  name: PictureName,
  token: string,
  bytes: Uint8Array,
): TableRow {
  const count = Math.ceil(bytes.length / partBytes);
  const partitionKey = environmentOf(run);
  if (count > partsAtMost)
    throw storageError('row_too_large', `writing to ${partitionKey}: a picture of ${bytes.length} bytes`);
  const parts = Array.from({ length: count }, (_, index) => [
    `part${index}`,
    bytes.slice(index * partBytes, (index + 1) * partBytes),
  ]);
  const rowKey = rowKeys.picture(run, evidence, name);
  return { partitionKey, rowKey, token, parts: count, ...Object.fromEntries(parts) };
}

export function pictureOf(row: StoredRow): Uint8Array {
  const parts = Array.from({ length: Number(row.parts) }, (_, index) => row[`part${index}`]);
  if (!parts.every((part) => part instanceof Uint8Array))
    throw storageError('row_unreadable', `reading a picture of ${row.partitionKey}: not whole`);
  return Buffer.concat(parts as Uint8Array[]);
}
