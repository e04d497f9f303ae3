import { type AuditEntry, auditRoot } from './audit.ts';
import { canonicalJson, type Json, sha256 } from './hash.ts';
import type { EnvironmentKey } from './ids.ts';

/** An audit row as it is stored, before anything makes it look better than it is. */
export interface AuditRow {
  /** The number its key says, `undefined` for a key of another form; absent where rows have no keys. */
  readonly key?: number | undefined;
  /** JSON of the entry, exactly as written. */
  readonly text: string;
}

/** What the head of the environment says about the last row. */
export interface AuditHead {
  readonly environment: EnvironmentKey;
  readonly sequence: number;
  readonly hash: string;
}

export type ChainFault =
  | 'unreadable'
  | 'misplaced'
  | 'other_environment'
  | 'not_linked'
  | 'altered'
  | 'rows_missing'
  | 'rows_added'
  | 'other_head';

export interface ChainCheck {
  /** Rows that hold, from the first on. */
  readonly entries: readonly AuditEntry[];
  /** The first row that does not hold, by the number it ought to have; absent when the chain is intact. */
  readonly broken?: { readonly row: number; readonly fault: ChainFault };
}

/**
 * Whether these are all rows ever written, in order and unchanged. Hashes are taken of what is stored, not of what a
 * parser made of it: a parser may forgive what a check must not. Whoever can rewrite every row *and* the head can make
 * a new chain; against that only a head noted elsewhere helps.
 *
 * @param parse strict parser of an entry; throws
 */
export function checkChain(
  rows: readonly AuditRow[],
  head: AuditHead,
  parse: (value: unknown) => AuditEntry,
): ChainCheck {
  const entries: AuditEntry[] = [];
  let hash = auditRoot;
  for (const [index, row] of rows.entries()) {
    const wanted = { row: index + 1, environment: head.environment, previousHash: hash };
    const found = checkRow(row, wanted, parse);
    if (typeof found === 'string') return { entries, broken: { row: wanted.row, fault: found } };
    entries.push(found);
    hash = found.hash;
  }
  const fault = headFault(entries.length, hash, head);
  if (fault === undefined) return { entries };
  const row = fault === 'other_head' ? head.sequence : Math.min(entries.length, head.sequence) + 1;
  return { entries, broken: { row, fault } };
}

interface Place {
  readonly row: number;
  readonly environment: EnvironmentKey;
  readonly previousHash: string;
}

function checkRow(
  row: AuditRow,
  { row: number, environment, previousHash }: Place,
  parse: (value: unknown) => AuditEntry,
): AuditEntry | ChainFault {
  const read = readEntry(row.text, parse);
  if (read === undefined) return 'unreadable';
  const { stored, entry } = read;
  if (entry.sequence !== number || ('key' in row && row.key !== number)) return 'misplaced';
  if (stored.environment !== environment) return 'other_environment';
  if (stored.previousHash !== previousHash) return 'not_linked';
  const { hash, ...said } = stored;
  return hash === sha256(canonicalJson(said)) ? entry : 'altered';
}

/** One text for one value: blanks, repeated names and the like are changes too. */
function readEntry(
  text: string,
  parse: (value: unknown) => AuditEntry,
): { readonly stored: { readonly [name: string]: Json }; readonly entry: AuditEntry } | undefined {
  try {
    const stored = JSON.parse(text);
    return JSON.stringify(stored) === text ? { stored, entry: parse(stored) } : undefined;
  } catch {
    return undefined;
  }
}

function headFault(rows: number, hash: string, head: AuditHead): ChainFault | undefined {
  if (rows < head.sequence) return 'rows_missing';
  if (rows > head.sequence) return 'rows_added';
  return hash === head.hash ? undefined : 'other_head';
}
