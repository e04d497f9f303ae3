import { type AuditEntry, type AuditNote, chain } from '../domain/audit.ts';
import { type Evidence, evidenceHash } from '../domain/evidence.ts';
import type { Run } from '../domain/run.ts';
import type { Head, Ports } from './ports.ts';

/** What somebody did, without where and when. */
export type AuditedNote = Omit<AuditNote, 'environment' | 'run' | 'at' | 'evidence'>;

/** Runs keep no evidence before the widget and the page are looked at; an approval says so by the hash of nothing. */
const gathered: readonly Evidence[] = [];

/** The next entry of the environment's chain; its hash goes into the head of the same transaction. */
export function auditEntry(
  ports: Ports,
  run: Pick<Run, 'id' | 'environment'>,
  note: AuditedNote,
  head: Head,
): AuditEntry {
  const at = ports.clock.now().toISOString();
  const seen = note.what === 'approved' ? { evidence: evidenceHash(gathered) } : {};
  return chain({ ...note, ...seen, environment: run.environment, run: run.id, at }, head.audit);
}
