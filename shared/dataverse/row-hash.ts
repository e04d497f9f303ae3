import { hash } from 'node:crypto';
import type { RawRow } from './parse-row.ts';

/** A hash of rows in any order, one page after the other; no row is held. */
export interface RowsHash {
  readonly add: (rows: readonly RawRow[]) => void;
  readonly digest: () => string;
}

/** A SHA-256 is eight of these. */
const words = 8;

/**
 * How many rows there are, and their SHA-256 added up word by word. Lists come in whatever order the server likes, and
 * two rows that trade places are no change. Columns come in the order they were asked for.
 */
export function rowsHash(): RowsHash {
  const sum = new Uint32Array(words);
  let count = 0;
  return {
    add: (rows) => {
      for (const row of rows) {
        const digest = hash('sha256', JSON.stringify(withoutTraces(row)), 'buffer');
        for (let word = 0; word < words; word++) sum[word] = (sum[word] ?? 0) + digest.readUInt32LE(word * 4);
      }
      count += rows.length;
    },
    digest: () => `${count} ${Buffer.from(sum.buffer).toString('hex')}`,
  };
}

export function hashOfRows(rows: readonly RawRow[]): string {
  const hash = rowsHash();
  hash.add(rows);
  return hash.digest();
}

/** Versions, display values, and who saved a row when: told where something differs, and no difference by themselves. */
function withoutTraces(row: RawRow): RawRow {
  const kept: { [name: string]: unknown } = {};
  for (const name in row) if (!isTrace(name)) kept[name] = withinTraces(row[name]);
  return kept;
}

/** Rows at the other end of a link come as a list within a row. */
function withinTraces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(withinTraces) : withoutTraces(value as RawRow);
}

const isTrace = (name: string): boolean =>
  name === 'modifiedon' || name === '_modifiedby_value' || name.includes('@');
