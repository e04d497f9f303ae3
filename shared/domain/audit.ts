import { canonicalJson, type Json, sha256 } from './hash.ts';
import type { EnvironmentKey, RunId } from './ids.ts';
import type { PersonRef } from './person.ts';

/** Who did what when, append-only; each entry holds the hash of the one before it. */
export interface AuditEntry {
  /** 1, 2, 3 … within an environment. */
  readonly sequence: number;
  readonly environment: EnvironmentKey;
  readonly run: RunId;
  /** e.g. `requested`, `planned`, `approved`, `rejected`, `applied`, `succeeded`. */
  readonly what: string;
  /** Absent when the product itself acted. */
  readonly by?: PersonRef;
  /** ISO 8601 */
  readonly at: string;
  readonly digest?: string;
  /** SHA-256 over the evidence the act rests on: there at an approval, seen by a check, or reported by a person. */
  readonly evidence?: string;
  readonly detail?: string;
  readonly previousHash: string;
  readonly hash: string;
}

export type AuditNote = Omit<AuditEntry, 'sequence' | 'previousHash' | 'hash'>;

/** Hash before the first entry. */
export const auditRoot = '0'.repeat(64);

export function chain(
  note: AuditNote,
  previous: { readonly sequence: number; readonly hash: string },
): AuditEntry {
  const entry = { ...note, sequence: previous.sequence + 1, previousHash: previous.hash };
  return { ...entry, hash: sha256(canonicalJson(entry as unknown as Json)) };
}
