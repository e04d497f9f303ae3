import { gunzipSync } from 'node:zlib';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';

export interface Stored {
  /** Every row but those of plans, and every queue message, as text. */
  readonly rows: readonly string[];
  /** Plans, unpacked: they need addresses and parameters byte for byte. */
  readonly plans: readonly string[];
}

/** All that is in the storage account. */
export async function stored(connectionString: string): Promise<Stored> {
  const rows: string[] = [];
  const chunks = new Map<string, Buffer[]>();
  const options = { allowInsecureConnection: true };
  for await (const { name = '' } of TableServiceClient.fromConnectionString(
    connectionString,
    options,
  ).listTables())
    for await (const row of TableClient.fromConnectionString(
      connectionString,
      name,
      options,
    ).listEntities()) {
      const key = String(row.rowKey);
      if (!key.startsWith('plan|')) rows.push(`${name} ${JSON.stringify(row)}`);
      else
        for (let part = 0; row[`part${part}`] instanceof Uint8Array; part++) {
          const plan = `${row.partitionKey} ${key.split('|')[1]}`;
          chunks.set(plan, [...(chunks.get(plan) ?? []), Buffer.from(row[`part${part}`] as Uint8Array)]);
        }
    }
  const queues = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of queues.listQueues()) {
    const { peekedMessageItems } = await queues.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
    for (const { messageText } of peekedMessageItems)
      rows.push(`${name} ${messageText} ${Buffer.from(messageText, 'base64').toString('utf8')}`);
  }
  return {
    rows,
    plans: [...chunks.values()].map((parts) => gunzipSync(Buffer.concat(parts)).toString('utf8')),
  };
}
