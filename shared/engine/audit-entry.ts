import { type AuditEntry, type AuditNote, chain } from '../domain/audit.ts';
import type { Run } from '../domain/run.ts';
import type { Head, LedgerWrite, Ports } from './ports.ts';

/** What somebody did, without where and when. */
export type AuditedNote = Omit<AuditNote, 'environment' | 'run' | 'at'>;

/** The next entry of the environment's chain; its hash goes into the head of the same transaction. */
export function auditEntry(
  ports: Ports,
  run: Pick<Run, 'id' | 'environment'>,
  note: AuditedNote,
  head: Head,
): AuditEntry {
  const at = ports.clock.now().toISOString();
  return chain({ ...note, environment: run.environment, run: run.id, at }, head.audit);
}

/** The head with the next entry of the chain, and the row of it; both without, where there is nothing to note. */
export function audited(
  ports: Ports,
  about: Pick<Run, 'id' | 'environment'>,
  note: AuditedNote | undefined,
  head: Head,
): { readonly head: Head; readonly writes: readonly LedgerWrite[] } {
  if (note === undefined) return { head, writes: [] };
  const entry = auditEntry(ports, about, note, head);
  const { sequence, hash } = entry;
  return { head: { ...head, audit: { sequence, hash } }, writes: [{ kind: 'audit', entry }] };
}
