import { setTimeout } from 'node:timers/promises';
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { QueueClient } from '@azure/storage-queue';

/** A connection string (Azurite, development) or an account reached with an identity, by the origins of its services. */
export type StoragePlace =
  | { readonly connectionString: string }
  | { readonly tables: string; readonly queues: string; readonly credential: TokenCredential };

export interface Storage {
  readonly ledger: TableClient;
  readonly conversations: TableClient;
  readonly wakeUps: QueueClient;
}

/** Names in the storage account; the queue trigger names the same queue. */
export const storageNames = {
  ledger: 'CutoverLedger',
  conversations: 'CutoverConversations',
  wakeUps: 'advance-run',
} as const;

/** Clients of the product's tables and queue. Nothing is sent before the first use, which makes what is missing. */
export function openStorage(place: StoragePlace): Storage {
  return {
    ledger: openTable(place, storageNames.ledger),
    conversations: openTable(place, storageNames.conversations),
    wakeUps: openQueue(place, storageNames.wakeUps),
  };
}

/** A client that creates its table once, before its first request; a failed try is made again by the next request. */
export function openTable(place: StoragePlace, name: string): TableClient {
  const client = tableClient(place, name);
  const creator = tableClient(place, name);
  let ready: Promise<void> | undefined;
  const ensure = (): Promise<void> => {
    ready ??= creator.createTable().catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  // Nobody listens to the spans of the SDK, and to describe each request for them costs as much as to sign it.
  client.pipeline.removePolicy({ name: 'tracingPolicy' });
  client.pipeline.addPolicy({
    name: 'ensureTable',
    async sendRequest(request, next) {
      await ensure();
      return throughClosed(() => next(request));
    },
  });
  return client;
}

/** As many as may have been closed at once, and the time until all of them are noticed. */
const [triesAtMost, noticedMs] = [5, 50];

/**
 * Through connections that the service closed while nobody used them, or while this process was busy for long: the SDK
 * asks again after `ECONNRESET`, and not after what comes of writing to one of these.
 */
async function throughClosed<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
      if (code !== 'EPIPE' || tries === triesAtMost) throw error;
      await setTimeout(noticedMs);
    }
  }
}

function tableClient(place: StoragePlace, name: string): TableClient {
  if (!('connectionString' in place)) return new TableClient(place.tables, name, place.credential);
  const options: TableServiceClientOptions = { allowInsecureConnection: isLocal(place.connectionString) };
  return TableClient.fromConnectionString(place.connectionString, name, options);
}

function openQueue(place: StoragePlace, name: string): QueueClient {
  return 'connectionString' in place
    ? new QueueClient(place.connectionString, name)
    : new QueueClient(`${place.queues}/${name}`, place.credential);
}

/** Plain HTTP is for Azurite on this machine only. */
function isLocal(connectionString: string): boolean {
  return /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(connectionString);
}
