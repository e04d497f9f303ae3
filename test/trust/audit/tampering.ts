import type { StoredRow } from '../../../shared/tables/table-row.ts';
import type { Random } from '../random.ts';
import type { StoredChain } from './stored-chain.ts';

/**
 * One byte of one property of one row, key and partition included. Left out is what is no part of a record: the write
 * token of the transaction, and the ETag, which the service makes itself.
 */
export function byteChanged(chain: StoredChain, random: Random): StoredChain {
  const { rows, head } = chain;
  const at = random.below(rows.length + 1);
  const row = rows[at];
  if (row === undefined) return { rows, head: headChanged(head, random) };
  const property = random.pick(Object.keys(row).filter((name) => name !== 'etag' && name !== 'token'));
  const changed: StoredRow = { ...row, [property]: textChanged(String(row[property]), random) };
  return { rows: rows.with(at, changed), head };
}

function headChanged(head: StoredChain['head'], random: Random): StoredChain['head'] {
  return random.below(2) === 0
    ? { ...head, hash: textChanged(head.hash, random) }
    : { ...head, sequence: head.sequence ^ (1 << random.below(8)) };
}

/** A table holds text: a byte that makes it unreadable as UTF-8 arrives as the sign for that. */
function textChanged(text: string, random: Random): string {
  return bytesChanged(Buffer.from(text, 'utf8'), random).toString('utf8');
}

export function bytesChanged(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  const at = random.below(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 + random.below(255));
  return changed;
}

/** What somebody does to whole rows. Keys are put right again, as somebody would who knows them. */
export const rowKinds = {
  deleted: ({ rows, head }, random) => ({
    rows: renumbered(rows.toSpliced(random.below(rows.length), 1)),
    head,
  }),
  swapped: ({ rows, head }, random) => {
    const at = random.below(rows.length - 1);
    return { rows: renumbered(rows.toSpliced(at, 2, ...rows.slice(at, at + 2).reverse())), head };
  },
  duplicated: ({ rows, head }, random) => {
    const at = random.below(rows.length);
    return { rows: renumbered(rows.toSpliced(at, 0, ...rows.slice(at, at + 1))), head };
  },
  reordered: ({ rows, head }, random) => {
    const by = 1 + random.below(rows.length - 1);
    return { rows: renumbered([...rows.slice(by), ...rows.slice(0, by)]), head };
  },
  truncated: ({ rows, head }, random) => ({ rows: rows.slice(0, -1 - random.below(5)), head }),
  beheaded: ({ rows, head }, random) => ({ rows: renumbered(rows.slice(1 + random.below(5))), head }),
} satisfies { readonly [kind: string]: (chain: StoredChain, random: Random) => StoredChain };

function renumbered(rows: readonly StoredRow[]): readonly StoredRow[] {
  return rows.map((row, index) => ({ ...row, rowKey: `audit|${String(index + 1).padStart(10, '0')}` }));
}
