import type { TableClient, TransactionAction } from '@azure/data-tables';
import { startAzurite } from '../../../sandbox/azurite.ts';
import { openStorage } from '../../../shared/tables/open-storage.ts';
import type { CountedTables } from '../../scale/measure-acts.ts';

/** Tables in Azurite, over HTTP, that count what is asked of them: a transaction is one request, a page is one. */
export async function countedAzurite(): Promise<CountedTables & { readonly stop: () => Promise<void> }> {
  const azurite = await startAzurite();
  const { ledger, conversations } = openStorage({ connectionString: azurite.connectionString });
  let tally = { requests: 0, rows: 0 };
  const count = (rows: number): void => {
    tally = { requests: tally.requests + 1, rows: tally.rows + rows };
  };
  return {
    ledger: counted(ledger, count),
    conversations: counted(conversations, count),
    stop: azurite.stop,
    async taken() {
      const taken = tally;
      tally = { requests: 0, rows: 0 };
      return taken;
    },
  };
}

/** What the product uses of a client, counted before it is sent; answers of queries by their pages. */
function counted(client: TableClient, count: (rows: number) => void): TableClient {
  const one =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      count(1);
      return act.apply(client, args);
    };
  const kept = {
    tableName: client.tableName,
    getEntity: one(client.getEntity),
    createEntity: one(client.createEntity),
    upsertEntity: one(client.upsertEntity),
    updateEntity: one(client.updateEntity),
    deleteEntity: one(client.deleteEntity),
    submitTransaction(actions: TransactionAction[]) {
      count(actions.length);
      return client.submitTransaction(actions);
    },
    listEntities: (options: Parameters<TableClient['listEntities']>[0]) => ({
      async *byPage(settings: { readonly maxPageSize: number }) {
        for await (const page of client.listEntities(options).byPage(settings)) {
          count(page.length);
          yield page;
        }
      },
    }),
  };
  return kept as unknown as TableClient;
}
