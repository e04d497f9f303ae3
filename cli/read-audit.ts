import type { EnvironmentKey } from '../shared/domain/ids.ts';
import type { Ledger } from '../shared/engine/ports.ts';
import type { AuditFile } from './audit-file.ts';

/** Tries before giving up on an environment that is at work: rows and head must be of the same moment. */
const mostReads = 10;

/** Rows and head that belong together; `undefined` when rows kept being added in between. */
export async function readAudit(ledger: Ledger, environment: EnvironmentKey): Promise<AuditFile | undefined> {
  for (let reads = 0; reads < mostReads; reads++) {
    const before = (await ledger.readHead(environment)).head.audit;
    const rows = await ledger.auditRows(environment);
    const { environment: named, audit } = (await ledger.readHead(environment)).head;
    if (audit.sequence === before.sequence && audit.hash === before.hash)
      return { rows, head: { environment: named, ...audit } };
  }
  return undefined;
}
