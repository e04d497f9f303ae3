import { type DequeuedMessageItem, type QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { hostLog, type Registration } from './core-api.ts';
import type { HostJson } from './host-json.ts';
import { type Invoke, type Metadata, triggerOf } from './invoke.ts';
import { renewVisibility } from './renew-visibility.ts';

export interface QueueListener {
  readonly stop: () => Promise<void>;
}

export interface QueueOptions {
  readonly queues: HostJson['queues'];
  /** Seconds a received message stays hidden when the process dies; the Azure host's value is 600. */
  readonly crashVisibility: number;
}

/** First wait after an empty poll; doubled up to `maxPollingInterval`. */
const shortestWait = 100;

/** Polls the queue of a storage queue function until stopped. A queue that does not exist counts as empty. */
export function listenQueue(
  registration: Registration,
  invoke: Invoke,
  connectionString: string,
  options: QueueOptions,
): QueueListener {
  const name = String(triggerOf(registration).binding.queueName);
  const storage = QueueServiceClient.fromConnectionString(connectionString);
  const queue = storage.getQueueClient(name);
  const poison = storage.getQueueClient(`${name}-poison`);
  const stopping = new AbortController();
  const loop = poll({ registration, invoke, queue, poison, options, stopping: stopping.signal });
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

interface Poll {
  readonly registration: Registration;
  readonly invoke: Invoke;
  readonly queue: QueueClient;
  readonly poison: QueueClient;
  readonly options: QueueOptions;
  readonly stopping: AbortSignal;
}

/** Takes the next batch when no more than `newBatchThreshold` messages are still being worked on. */
async function poll(one: Poll): Promise<void> {
  const { batchSize, newBatchThreshold, maxPollingInterval } = one.options.queues;
  const working = new Set<Promise<void>>();
  let wait = shortestWait;
  while (!one.stopping.aborted) {
    const messages = await receive(one, batchSize);
    for (const message of messages) {
      const work = handle(one, message).catch((error: unknown) => hostLog('error', error));
      working.add(work);
      void work.then(() => working.delete(work));
    }
    while (working.size > newBatchThreshold) await Promise.race(working);
    wait = messages.length > 0 ? shortestWait : Math.min(wait * 2, maxPollingInterval);
    if (messages.length === 0) await pause(wait, one.stopping);
  }
  await Promise.all(working);
}

async function receive(one: Poll, numberOfMessages: number): Promise<readonly DequeuedMessageItem[]> {
  try {
    const visibilityTimeout = one.options.crashVisibility;
    const received = await one.queue.receiveMessages({
      numberOfMessages,
      visibilityTimeout,
      abortSignal: one.stopping,
    });
    return received.receivedMessageItems;
  } catch (error) {
    const status = (error as { readonly statusCode?: number }).statusCode;
    if (status !== 404 && !one.stopping.aborted) hostLog('warning', `${one.queue.name}:`, error);
    return [];
  }
}

/** Deletes the message after success; shows it again after failure, until it has failed too often. */
async function handle(one: Poll, message: DequeuedMessageItem): Promise<void> {
  // What it was taken for before ended with the process: like the Azure host, it is not tried once more.
  if (message.dequeueCount > one.options.queues.maxDequeueCount)
    return putAside(one, message, message.popReceipt);
  const hidden = renewVisibility(one.queue, message, one.options.crashVisibility);
  const failed = await attempt(one, message);
  const popReceipt = await hidden.stop();
  if (failed === undefined) return forget(one, message, popReceipt);
  hostLog('error', `${one.registration.name}: try ${message.dequeueCount}:`, failed.error);
  if (message.dequeueCount >= one.options.queues.maxDequeueCount || failed.final) {
    return putAside(one, message, popReceipt);
  }
  const seconds = Math.round(one.options.queues.visibilityTimeout / 1000);
  await one.queue.updateMessage(message.messageId, popReceipt, undefined, seconds);
}

/** Copies first, then deletes: a crash between the two leaves the message twice, never lost. */
async function putAside(one: Poll, message: DequeuedMessageItem, popReceipt: string): Promise<void> {
  await one.poison.createIfNotExists();
  await one.poison.sendMessage(message.messageText);
  return forget(one, message, popReceipt);
}

async function attempt(
  one: Poll,
  message: DequeuedMessageItem,
): Promise<{ readonly error: unknown; readonly final: boolean } | undefined> {
  const text = decode(message.messageText);
  if (text === undefined) return { error: 'the message is not base64', final: true };
  try {
    await one.invoke(one.registration, { string: text }, metadataOf(message));
    return undefined;
  } catch (error) {
    return { error, final: false };
  }
}

async function forget(one: Poll, message: DequeuedMessageItem, popReceipt: string): Promise<void> {
  await one.queue.deleteMessage(message.messageId, popReceipt).catch((error: unknown) => {
    if ((error as { readonly statusCode?: number }).statusCode !== 404) throw error;
  });
}

function decode(text: string): string | undefined {
  const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
  return base64.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined;
}

function metadataOf(message: DequeuedMessageItem): Metadata {
  return {
    Id: { string: message.messageId },
    DequeueCount: { string: String(message.dequeueCount) },
    InsertionTime: { json: JSON.stringify(message.insertedOn) },
  };
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timeout);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timeout = setTimeout(done, milliseconds);
    stopping.addEventListener('abort', done);
    if (stopping.aborted) done();
  });
}
