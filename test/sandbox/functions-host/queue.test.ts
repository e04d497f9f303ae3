import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import { type Host, startHost } from '../../../sandbox/functions-host/start-host.ts';

const apps = join(import.meta.dirname, 'apps');
const entry = join(apps, 'queue-app.ts');
const patience = { timeout: 30_000, interval: 50 };
let azurite: Azurite;
let queue: QueueClient;
let poison: QueueClient;

beforeAll(async () => {
  azurite = await startAzurite();
  const storage = QueueServiceClient.fromConnectionString(azurite.connectionString);
  queue = storage.getQueueClient('work');
  poison = storage.getQueueClient('work-poison');
});
afterAll(() => azurite.stop());

const send = (text: string) => queue.sendMessage(Buffer.from(text).toString('base64'));
const waiting = async (): Promise<number> => (await queue.getProperties()).approximateMessagesCount ?? 0;

async function poisoned(): Promise<readonly string[]> {
  const { peekedMessageItems } = await poison.peekMessages({ numberOfMessages: 32 });
  return peekedMessageItems.map(({ messageText }) => messageText);
}

describe('a queue function', () => {
  let host: Host;
  const seen = async () =>
    (await (await fetch(`${host.url}/api/seen`)).json()) as readonly {
      readonly message: unknown;
      readonly attempt: number;
    }[];
  const triesOf = async (message: unknown) => {
    const found = (await seen()).filter((one) => JSON.stringify(one.message) === JSON.stringify(message));
    return found.map(({ attempt }) => attempt);
  };

  beforeAll(async () => {
    const storageConnectionString = azurite.connectionString;
    host = await startHost({ entry, port: 0, root: apps, storageConnectionString });
    // The host was there first: a queue that does not exist yet is no error.
    await queue.create();
  });
  afterAll(() => host.stop());

  it('gets messages, parsed where they are JSON, and they are gone afterwards', async () => {
    await Promise.all([send('plain text'), send('{"id":7}')]);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), patience);
    expect(await triesOf('plain text')).toEqual([1]);
    expect(await triesOf({ id: 7 })).toEqual([1]);
  });

  it('that throws once is tried again', async () => {
    await send('fail-once');
    await vi.waitFor(async () => expect(await triesOf('fail-once')).toEqual([1, 2]), patience);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), patience);
  });

  it('that throws five times leaves the message in the poison queue', async () => {
    await send('fail-always');
    const encoded = Buffer.from('fail-always').toString('base64');
    await vi.waitFor(async () => expect(await poisoned()).toEqual([encoded]), patience);
    expect(await triesOf('fail-always')).toEqual([1, 2, 3, 4, 5]);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), patience);
  });

  it('never sees a message that is not base64', async () => {
    await queue.sendMessage('*not base64*');
    await vi.waitFor(async () => expect(await poisoned()).toContain('*not base64*'), patience);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), patience);
    expect((await seen()).map(({ message }) => message)).not.toContain('*not base64*');
  });
});

describe('the host as a process', () => {
  const main = resolve('sandbox/functions-host/main.ts');
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  /** Starts it and gives the lines it prints, one `next()` each. */
  function start(): { readonly child: ChildProcess; readonly until: (start: string) => Promise<string> } {
    const flags = ['--import', 'tsx', main, '--entry', entry, '--root', apps, '--crash-visibility', '1'];
    const child = spawn(process.execPath, flags, {
      env: { ...process.env, AzureWebJobsStorage: azurite.connectionString },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const until = async (start: string): Promise<string> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`ended before it printed ${start}`);
        if (value.startsWith(start)) return value;
      }
    };
    return { child, until };
  }

  it('puts a message aside whose taker died each time, without another try', async () => {
    await send('deadly');
    for (let taken = 0; taken < 5; taken++) {
      const [message] = (await queue.receiveMessages({ visibilityTimeout: 60 })).receivedMessageItems;
      if (message === undefined) throw new Error('no message');
      await queue.updateMessage(message.messageId, message.popReceipt, undefined, 0);
    }
    const storageConnectionString = azurite.connectionString;
    const host = await startHost({ entry, port: 0, root: apps, storageConnectionString });
    const encoded = Buffer.from('deadly').toString('base64');
    await vi.waitFor(async () => expect(await poisoned()).toContain(encoded), patience);
    expect(await (await fetch(`${host.url}/api/seen`)).json()).not.toContainEqual({
      message: 'deadly',
      attempt: 6,
    });
    await host.stop();
  });

  it('loses no message when it is killed in the middle of one', async () => {
    const first = start();
    expect(await first.until('ready ')).toMatch(/^ready [1-9]\d*$/);
    await send('hang');
    await first.until('got "hang" 1');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = start();
    await second.until('got "hang" 2');
    await vi.waitFor(async () => expect(await waiting()).toBe(0), patience);
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
  });
});
