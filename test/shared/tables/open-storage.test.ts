import { RestError } from '@azure/core-rest-pipeline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import { makeConversations } from '../../../shared/tables/make-conversations.ts';
import { makeWakeUps } from '../../../shared/tables/make-wake-ups.ts';
import { openStorage, type Storage, storageNames } from '../../../shared/tables/open-storage.ts';
import { freshEnvironment, runId } from '../../contracts/ledger-samples.ts';

let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

function open(): Storage {
  if (azurite === undefined) throw new Error('Azurite is not there');
  return openStorage(azurite);
}

describe('storage', () => {
  it('makes its queue at the first wake-up, with the id and nothing else in the message', async () => {
    const { wakeUps } = open();
    expect(await wakeUps.exists()).toBe(false);
    const id = runId(freshEnvironment());
    await makeWakeUps({ queue: wakeUps }).wake(id);
    const { receivedMessageItems } = await wakeUps.receiveMessages();
    const texts = receivedMessageItems.map((item) =>
      Buffer.from(item.messageText, 'base64').toString('utf8'),
    );
    expect(texts).toEqual([id]);
    expect(wakeUps.name).toBe(storageNames.wakeUps);
  });

  it('keeps a delayed wake-up out of sight', async () => {
    const { wakeUps } = open();
    await wakeUps.createIfNotExists();
    await wakeUps.clearMessages();
    const port = makeWakeUps({ queue: wakeUps });
    await port.wake(runId(freshEnvironment()), 3_599.5);
    await port.wake(runId(freshEnvironment()), 1e9);
    expect((await wakeUps.receiveMessages()).receivedMessageItems).toEqual([]);
    expect((await wakeUps.getProperties()).approximateMessagesCount).toBe(2);
  });

  it('makes its tables at the first use, also when several uses come at once and again', async () => {
    const find = async (): Promise<unknown> => {
      const conversations = makeConversations({ table: open().conversations });
      return Promise.all([conversations.find('a'), conversations.find('b'), conversations.save('c', 'r')]);
    };
    expect(await find()).toEqual([undefined, undefined, undefined]);
    expect(await find()).toEqual([undefined, undefined, undefined]);
  });

  it('asks and writes through connections that were closed while nobody used them', async () => {
    const { ledger } = open();
    let closed = 0;
    ledger.pipeline.addPolicy(
      {
        name: 'closedConnections',
        async sendRequest(request, next) {
          closed += 1;
          if (closed % 3 !== 0) throw new RestError('write EPIPE', { code: 'EPIPE' });
          return next(request);
        },
      },
      { afterPhase: 'Sign' },
    );
    const row = { partitionKey: 'p', rowKey: 'r', value: 1 };
    await ledger.submitTransaction([['create', row]]);
    expect(await ledger.getEntity('p', 'r')).toMatchObject(row);
    expect(closed).toBe(6);
  });

  it('does not send a key over plain HTTP to another machine', async () => {
    const connectionString =
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;TableEndpoint=http://storage.example/a;QueueEndpoint=http://storage.example/a';
    const conversations = makeConversations({ table: openStorage({ connectionString }).conversations });
    const error: unknown = await conversations.find('a').catch((thrown) => thrown);
    expect(String((error as Error).cause)).toMatch(/allowInsecureConnection/i);
  });
});
