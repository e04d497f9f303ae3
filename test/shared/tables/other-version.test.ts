import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { openTable } from '../../../shared/tables/open-storage.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { dyingAfter, untilWritten } from '../../builders/ports-with.ts';
import { contosoDev, world } from '../../builders/world.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';

let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

let tables = 0;

/** The engine over a table whose rows can be made those of another version. */
async function stored() {
  if (azurite === undefined) throw new Error('Azurite is not there');
  tables += 1;
  const table = openTable(azurite, `OtherVersion${tables}`);
  await table.createTable();
  const w = await world(undefined, makeLedger({ table, random: fakeIds().random }));
  const partitionKey = contosoDev.key;
  const rewrite = async (prefix: string, change: (value: object) => object): Promise<void> => {
    const filter = `PartitionKey eq '${partitionKey}'`;
    for await (const row of table.listEntities({ queryOptions: { filter } })) {
      const rowKey = String(row.rowKey);
      if (!rowKey.startsWith(prefix)) continue;
      const json0 = JSON.stringify(change(JSON.parse(String(row.json0))));
      await table.upsertEntity({ partitionKey, rowKey, json0 }, 'Merge');
    }
  };
  const put = async (rowKey: string, value: object): Promise<void> =>
    void (await table.upsertEntity({ partitionKey, rowKey, json0: JSON.stringify(value) }));
  return { w, rewrite, put };
}

/** Fields that runs got after the first version: none of them is in a row that it wrote. */
const addedSince = [
  'repairs',
  'asked',
  'given',
  'since',
  'reach',
  'needed',
  'whole',
  'wholeReach',
  'handed',
  'reminded',
  'retry',
  'throttled',
  'peopleSince',
];
const asBefore = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !addedSince.includes(name)));
const asLater = (value: object): object => ({ ...value, addedLater: 'private content' });

describe('a run in flight over an upgrade', () => {
  it('goes on from the approval it waits for', async () => {
    const { w, rewrite } = await stored();
    const run = await start(w);
    await w.work();
    expect(await current(w, run)).toHaveProperty('since');
    await rewrite('run|', asBefore);
    expect(await current(w, run)).not.toHaveProperty('since');
    await approve(w, run);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });

  it('goes on from the change it was at, and writes nothing twice', async () => {
    const { w, rewrite } = await stored();
    const run = await approved(w);
    void advance(dyingAfter(w, 4), run);
    await untilWritten(w, 4);
    await rewrite('run|', asBefore);
    w.clock.advance(120_000);
    await sweep(w.ports);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
    const written = w.dataverse.written.map((change) => JSON.stringify(change));
    expect(new Set(written).size).toBe(written.length);
  });
});

describe('a run in flight over a downgrade', () => {
  async function refused(run: RunId, w: Awaited<ReturnType<typeof stored>>['w']): Promise<void> {
    const before = await w.ports.ledger.readHead(contosoDev.key);
    const error: unknown = await advance(w.ports, run).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'row_unreadable' });
    expect(String(error)).toContain('a run row of contoso-dev');
    expect(String(error)).not.toContain('private content');
    expect(w.dataverse.written).toEqual([]);
    expect(await w.ports.ledger.readHead(contosoDev.key)).toEqual(before);
  }

  it('is refused by environment and kind of row, and nothing is written', async () => {
    const { w, rewrite } = await stored();
    const run = await approved(w);
    await rewrite('run|', asLater);
    await refused(run, w);
  });

  it('goes on untouched once the later version is back', async () => {
    const { w, rewrite } = await stored();
    const run = await approved(w);
    await rewrite('run|', asLater);
    await refused(run, w);
    await sweep(w.ports);
    expect(w.logged).toContain('sweep failed');
    await rewrite('run|', (value) => {
      const { addedLater: _later, ...known } = value as { readonly addedLater?: string };
      return known;
    });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'succeeded' });
  });
});

describe('how to see that nothing differs, as another version wrote it', () => {
  it('is as good as none: the next check reads everything', async () => {
    const { w, put } = await stored();
    await put('calm|current', asLater({}));
    expect(await w.ports.ledger.calm(contosoDev.key)).toBeUndefined();
    await put('drift|current', asLater({}));
    await expect(w.ports.ledger.drift(contosoDev.key)).rejects.toMatchObject({ code: 'row_unreadable' });
  });
});
