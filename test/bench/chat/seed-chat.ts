import { auditRoot } from '../../../shared/domain/audit.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import { rowKeys } from '../../../shared/tables/row-keys.ts';
import { jsonRow } from '../../../shared/tables/table-row.ts';
import { contosoDev, environmentNamed } from '../../builders/world.ts';
import { everyRun } from '../../contracts/every-run.ts';
import { planOf } from '../../contracts/ledger-samples.ts';
import { seedStore } from '../../scale/seed-store.ts';

/** What is asked about, in turn; and one where a plan waits for approval. */
export const talkedAbout = [contosoDev, environmentNamed('contoso-test', 'Contoso Test')] as const;
export const waits = environmentNamed('contoso-prod', 'Contoso Prod');

/** Environments with a past, and a run whose card somebody refreshes. */
export async function seedChat(connectionString: string): Promise<RunId> {
  const { ledger: table, conversations } = openStorage({ connectionString });
  for (const { key } of talkedAbout)
    await seedStore(table, conversations, key, { runs: 50, conversations: 50 });
  const run = everyRun(waits.key).find(({ status }) => status === 'awaiting_approval');
  if (run === undefined) throw new Error('no run waits for approval');
  const plan = await makeLedger({ table, random: () => 't' }).putPlan(waits.key, planOf(waits.key, 3));
  await table.upsertEntity(jsonRow(waits.key, rowKeys.run(run.id), 't', { ...run, plan }), 'Replace');
  const head = { environment: waits.key, epoch: 1, audit: { sequence: 0, hash: auditRoot }, openRun: run.id };
  await table.upsertEntity(jsonRow(waits.key, rowKeys.head, 't', head), 'Replace');
  return run.id;
}
