import type { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import type { EnvironmentKey } from '../../../shared/domain/ids.ts';
import type { Ledger } from '../../../shared/engine/ports.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openTable } from '../../../shared/tables/open-storage.ts';
import { committed } from '../../contracts/ledger-commits.ts';
import { freshEnvironment, planningRun, planOf, runId } from '../../contracts/ledger-samples.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';

let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

function open(): { readonly table: TableClient; readonly ledger: Ledger } {
  if (azurite === undefined) throw new Error('Azurite is not there');
  const table = openTable(azurite, 'StoredRows');
  return { table, ledger: makeLedger({ table, random: fakeIds().random }) };
}

async function keysOf(table: TableClient, environment: EnvironmentKey): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const row of table.listEntities({
    queryOptions: { filter: `PartitionKey eq '${environment}'` },
  }))
    keys.push(String(row.rowKey));
  return keys;
}

describe('a stored plan', () => {
  /** Random-looking labels do not compress: this plan needs two rows. */
  const large = (environment: EnvironmentKey) => planOf(environment, 25_000);

  it('takes several rows when it must, and misses none of them silently', async () => {
    const { table, ledger } = open();
    const environment = freshEnvironment();
    const plan = large(environment);
    const labelled = {
      ...plan,
      changes: plan.changes.map((change, index) => ({ ...change, label: noise(index) })),
    };
    const ref = await ledger.putPlan(environment, labelled);
    const keys = await keysOf(table, environment);
    expect(keys).toHaveLength(Math.ceil(ref.chunks / 12));
    expect(keys.length).toBeGreaterThan(1);
    expect(await ledger.plan(environment, ref)).toEqual(labelled);

    await table.deleteEntity(environment, keys[1] ?? '');
    await expect(ledger.plan(environment, ref)).rejects.toMatchObject({ code: 'plan_missing' });
  });

  it('is refused when its bytes are not what was written', async () => {
    const { table, ledger } = open();
    const environment = freshEnvironment();
    const ref = await ledger.putPlan(environment, planOf(environment, 2));
    const [rowKey = ''] = await keysOf(table, environment);
    const row = { partitionKey: environment, rowKey, part0: new Uint8Array(50) };
    await table.upsertEntity(row, 'Merge');
    await expect(ledger.plan(environment, ref)).rejects.toMatchObject({ code: 'plan_unreadable' });
  });

  it('is refused when another plan lies under its digest', async () => {
    const { table, ledger } = open();
    const environment = freshEnvironment();
    const ref = await ledger.putPlan(environment, planOf(environment, 2));
    const [rowKey = ''] = await keysOf(table, environment);
    await ledger.putPlan(environment, planOf(environment, 3));
    const other = (await keysOf(table, environment)).find((key) => key !== rowKey) ?? '';
    const { part0 } = await table.getEntity(environment, other);
    await table.upsertEntity({ partitionKey: environment, rowKey, part0 }, 'Merge');
    await expect(ledger.plan(environment, ref)).rejects.toMatchObject({ code: 'plan_digest_mismatch' });
  });
});

describe('a row that cannot be read', () => {
  it.each(['{"status":"planning","name":"secret"}', '{"status":"secret"}', 'secret', ''])(
    'is named by partition and kind, not by content: %s',
    async (json0) => {
      const { table, ledger } = open();
      const environment = freshEnvironment();
      const id = runId(environment);
      const read = await ledger.readHead(environment);
      const run = planningRun(id, environment);
      committed(await ledger.commit(read, read.head, [{ kind: 'run', run }]));
      const rowKey = (await keysOf(table, environment)).find((key) => key.startsWith('run|')) ?? '';
      await table.upsertEntity({ partitionKey: environment, rowKey, json0 }, 'Merge');
      const error: unknown = await ledger.run(id).catch((thrown) => thrown);
      expect(error).toMatchObject({ code: 'row_unreadable' });
      expect(String(error)).toContain(`a run row of ${environment}`);
      expect(JSON.stringify([String(error), (error as Error).stack, (error as Error).cause])).not.toContain(
        'secret',
      );
    },
  );
});

/** Text of 40 characters that gzip makes little of, the same each time. */
function noise(seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: 40 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join('');
}
