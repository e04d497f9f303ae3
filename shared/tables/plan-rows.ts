import type { EnvironmentKey } from '../domain/ids.ts';
import { storageError } from './storage-error.ts';
import type { StoredRow, TableRow } from './table-row.ts';

const chunkBytes = 60 * 1024;
const chunksPerRow = 12;

/** Gzipped bytes in rows of up to 12 chunks; each row knows how many chunks there are in all, and whose write it is. */
export function packed(
  {
    environment,
    digest,
    rowKey,
  }: {
    readonly environment: EnvironmentKey;
    readonly digest: string;
    readonly rowKey: (digest: string, number: number) => string;
  },
  token: string,
  bytes: Uint8Array,
): { readonly rows: readonly TableRow[]; readonly chunks: number } {
  const chunks = slices(bytes, chunkBytes);
  const rows = slices(chunks, chunksPerRow).map((group, number): TableRow => {
    const parts = Object.fromEntries(group.map((chunk, index) => [`part${index}`, chunk]));
    return {
      partitionKey: environment,
      rowKey: rowKey(digest, number),
      token,
      chunks: chunks.length,
      ...parts,
    };
  });
  return { rows, chunks: chunks.length };
}

/** The bytes again. Rows of an earlier, longer writing may follow; they carry another token. */
export function unpacked(doing: string, rows: readonly StoredRow[]): Uint8Array {
  const [first] = rows;
  const parts = rows
    .filter((row) => row.token === first?.token)
    .flatMap((row) => Array.from({ length: chunksPerRow }, (_, index) => row[`part${index}`]))
    .filter((part) => part instanceof Uint8Array);
  if (first === undefined || parts.length !== first.chunks)
    throw storageError('plan_missing', `${doing}: ${parts.length} of ${first?.chunks ?? 'its'} chunks found`);
  return Buffer.concat(parts);
}

interface Sliceable {
  readonly length: number;
  slice(from: number, to: number): this;
}

function slices<T>(whole: readonly T[], size: number): readonly (readonly T[])[];
function slices(whole: Uint8Array, size: number): readonly Uint8Array[];
function slices(whole: Sliceable, size: number): readonly Sliceable[] {
  const count = Math.ceil(whole.length / size);
  return Array.from({ length: count }, (_, index) => whole.slice(index * size, (index + 1) * size));
}
