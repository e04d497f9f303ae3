import type { AuditHead } from '../../../shared/domain/audit-chain.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { operationOf } from '../../../shared/tables/ledger-rows.ts';
import type { StoredRow } from '../../../shared/tables/table-row.ts';
import { approve, start } from '../../builders/acts.ts';
import { ada, contosoDev, type World, world } from '../../builders/world.ts';

/** The audit of an environment as rows of the table, with the head of the same moment. */
export interface StoredChain {
  readonly rows: readonly StoredRow[];
  readonly head: AuditHead;
}

/** A chain the engine wrote: cancelled runs and one that was applied, names with more than ASCII in them. */
export async function storedChain(): Promise<StoredChain> {
  const w = await world();
  for (let count = 0; count < 8; count++) await cancelled(w);
  await approve(w, await asked(w));
  await w.work();
  const environment = contosoDev.key;
  const { head } = await w.ports.ledger.readHead(environment);
  const rows = (await w.ports.ledger.audit(environment)).map((entry): StoredRow => {
    const { row } = operationOf(environment, { kind: 'audit', entry }, 'a1b2c3d4e5f60718');
    return { ...row, etag: `W/"${entry.sequence}"` };
  });
  return { rows, head: { environment, ...head.audit } };
}

async function asked(w: World) {
  w.clock.advance(1234);
  const run = await start(w);
  await w.work();
  return run;
}

async function cancelled(w: World): Promise<void> {
  await asked(w);
  await cancelRun(w.ports, { environment: contosoDev, by: { ...ada, name: 'Ada Vögt 🎧' } });
}
