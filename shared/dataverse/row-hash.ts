import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../domain/hash.ts';
import type { RawRow } from './parse-row.ts';

/** A hash of rows in any order, one page after the other; no row is held. */
export interface RowsHash {
  readonly add: (rows: readonly RawRow[]) => void;
  readonly digest: () => string;
}

const modulus = 1n << 256n;

/**
 * The sum of the rows' SHA-256, and how many there are. Lists come in whatever order the server likes, and two rows
 * that trade places are no change.
 */
export function rowsHash(): RowsHash {
  let sum = 0n;
  let count = 0;
  return {
    add: (rows) => {
      for (const row of rows) {
        const text = canonicalJson(plain(row) as Json);
        sum = (sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)) % modulus;
      }
      count += rows.length;
    },
    digest: () => `${count} ${sum.toString(16)}`,
  };
}

export function hashOfRows(rows: readonly RawRow[]): string {
  const hash = rowsHash();
  hash.add(rows);
  return hash.digest();
}

/** Who saved a row when is told where something differs, and makes no difference by itself. */
const traces: readonly string[] = ['modifiedon', '_modifiedby_value'];

function plain(row: RawRow): RawRow {
  const kept = Object.entries(row).filter(([name]) => !name.includes('@') && !traces.includes(name));
  return Object.fromEntries(kept);
}
