import { odata } from '@azure/data-tables';
import { inLanes } from '../../../shared/engine/in-lanes.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';

/** All that one partition of the ledger holds, as it lies there, in others: to write it anew would be most of a seeding. */
export async function copyRows(storage: string, from: string, to: readonly string[]): Promise<void> {
  const { ledger } = openStorage({ connectionString: storage });
  const filter = odata`PartitionKey eq ${from}`;
  for await (const { etag: _e, timestamp: _t, ...row } of ledger.listEntities({ queryOptions: { filter } }))
    await inLanes(to, 4, async (partitionKey) => {
      await ledger.createEntity({ ...row, partitionKey, rowKey: row.rowKey ?? '' });
    });
}
