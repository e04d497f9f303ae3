import type { RunId } from '../domain/ids.ts';
import { environmentOf } from '../domain/ids.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Run } from '../domain/run.ts';
import { type AuditedNote, audited } from './audit-entry.ts';
import type { LedgerWrite, Ports } from './ports.ts';
import { inOneCommit, showEverywhere, showLatecomers } from './show.ts';

export interface Amendment<R extends Run> {
  readonly run: R;
  readonly audit: AuditedNote;
  readonly writes: readonly LedgerWrite[];
}

/**
 * Writes what became known of a closed run, with its audit row and all its cards. Unlike a click on the open run it
 * leaves slot and lease as they are: another run may hold them. Decided anew when the head has moved; `undefined` from
 * `decide` writes nothing.
 */
export async function amendRun<R extends Run>(
  ports: Ports,
  id: RunId,
  decide: () => Promise<Amendment<R> | Refusal | undefined>,
): Promise<R | Refusal | undefined> {
  for (;;) {
    const read = await ports.ledger.readHead(environmentOf(id));
    const wanted = await decide();
    if (wanted === undefined || isRefusal(wanted)) return wanted;
    const { run } = wanted;
    const noted = audited(ports, run, wanted.audit, read.head);
    const shown = (await showEverywhere(ports, id, run)).slice(0, inOneCommit);
    const result = await ports.ledger.commit(read, noted.head, [
      { kind: 'run', run },
      ...wanted.writes,
      ...shown,
      ...noted.writes,
    ]);
    if (result.kind === 'conflict') continue;
    await showLatecomers(ports, id, shown);
    return run;
  }
}
