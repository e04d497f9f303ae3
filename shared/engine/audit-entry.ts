import { type AuditEntry, type AuditNote, chain } from '../domain/audit.ts';
import type { Run } from '../domain/run.ts';
import type { Head, Ports } from './ports.ts';

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
