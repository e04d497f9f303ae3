import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../../sandbox/azurite.ts';
import type { Listening } from '../../../sandbox/issuer/listen.ts';
import type { Ledger } from '../../../shared/engine/ports.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { makeWakeUps } from '../../../shared/tables/make-wake-ups.ts';
import { openStorage, type Storage } from '../../../shared/tables/open-storage.ts';
import { committed } from '../../contracts/ledger-commits.ts';
import { at, freshEnvironment, planningRun, runId } from '../../contracts/ledger-samples.ts';
import { crossingTo } from '../../trust/kill/crossing.ts';

/** Answers of the storage that the next matching request never gets to see. */
let drop: RegExp | undefined;
/** `method status` of every request that arrived at Azurite, dropped answers among them. */
const arrived: string[] = [];

let azurite: Azurite;
let crossings: readonly Listening[];
let storage: Storage;
let ledger: Ledger;

beforeAll(async () => {
  azurite = await startAzurite();
  const origins = ['Queue', 'Table'].map((service) => {
    const found = new RegExp(`${service}Endpoint=(http://[\\d.:]+)`).exec(azurite.connectionString)?.[1];
    if (found === undefined) throw new Error(`no ${service} endpoint`);
    return found;
  });
  crossings = await Promise.all(origins.map((origin) => crossingTo(() => origin, { before, after })));
  const connectionString = origins.reduce(
    (text, origin, index) => text.replaceAll(origin, crossings[index]?.url ?? ''),
    azurite.connectionString,
  );
  storage = openStorage({ connectionString });
  const random = (characters: number): string => randomBytes(characters).toString('hex').slice(0, characters);
  ledger = makeLedger({ table: storage.ledger, random });
  // Makes the table and the queue, so that only what a test is about travels in it.
  await ledger.readHead(freshEnvironment());
  await storage.wakeUps.createIfNotExists();
});
afterAll(async () => {
  for (const crossing of crossings) await crossing.stop();
  await azurite.stop();
});
beforeEach(() => {
  drop = undefined;
  arrived.length = 0;
});

const before = async (): Promise<undefined> => undefined;
async function after(
  { method, path }: { readonly method: string; readonly path: string },
  { status, body }: { readonly status: number; readonly body: Buffer },
): Promise<'drop' | undefined> {
  // Inside a batch each operation has its own status; the first that failed says how it went.
  const inside = /HTTP\/1\.1 (4\d\d)/.exec(body.toString('utf8'))?.[1];
  arrived.push(`${method} ${inside ?? status}`);
  if (drop?.test(`${method} ${path}`) !== true) return undefined;
  drop = undefined;
  return 'drop';
}

describe('an answer dropped on the way from storage', () => {
  it('of a new row comes back as 409, and the row counts as ours', async () => {
    const environment = freshEnvironment();
    const claim = { id: runId(environment), conversation: 'c', claimedUntil: at };
    drop = /^POST /;
    const claimed = await ledger.claimCard(claim, undefined);
    expect(arrived.slice(0, 2)).toEqual(['POST 204', 'POST 409']);
    expect(claimed).toMatchObject(claim);
    expect(await ledger.cards(claim.id)).toEqual([claimed]);
    // Somebody else's attempt is still refused.
    expect(await ledger.claimCard(claim, undefined)).toBeUndefined();
  });

  it('of a replaced row comes back as 412, and the row counts as ours', async () => {
    const environment = freshEnvironment();
    const claim = { id: runId(environment), conversation: 'c', claimedUntil: at };
    const first = await ledger.claimCard(claim, undefined);
    arrived.length = 0;
    drop = /^PUT /;
    const sent = await ledger.claimCard({ ...claim, activityId: 'one' }, first);
    expect(arrived.slice(0, 2)).toEqual(['PUT 204', 'PUT 412']);
    expect(sent).toMatchObject({ activityId: 'one' });
    expect(await ledger.card(claim.id, 'c')).toEqual(sent);
    expect(await ledger.claimCard({ ...claim, activityId: 'two' }, first)).toBeUndefined();
  });

  it.each(['the first', 'a later'])(
    'of %s transaction comes back as a conflict, and it counts as ours, once',
    async (which) => {
      const environment = freshEnvironment();
      let read = await ledger.readHead(environment);
      if (which === 'a later') read = committed(await ledger.commit(read, read.head, []));
      arrived.length = 0;
      drop = /^POST .*\$batch/;
      const run = planningRun(runId(environment), environment);
      const next = { ...read.head, epoch: read.head.epoch + 1 };
      const result = committed(await ledger.commit(read, next, [{ kind: 'run', run }]));
      expect(arrived.filter((one) => one.startsWith('POST'))).toEqual([
        'POST 202',
        which === 'a later' ? 'POST 412' : 'POST 409',
      ]);
      expect(await ledger.readHead(environment)).toEqual(result);
      expect(result.head.epoch).toBe(next.epoch);
      expect(await ledger.runs(environment, 9)).toEqual([run]);
      expect((await ledger.commit(read, next, [])).kind).toBe('conflict');
    },
  );

  it('of a deleted row comes back as 404, and the row counts as deleted', async () => {
    const environment = freshEnvironment();
    await ledger.enqueueCard(runId(environment), 'c');
    const [row] = await ledger.outbox(environment);
    if (row === undefined) throw new Error('no outbox row');
    arrived.length = 0;
    drop = /^DELETE /;
    expect(await ledger.deleteOutbox(row)).toBe(true);
    expect(arrived).toEqual(['DELETE 204', 'DELETE 404']);
    expect(await ledger.outbox(environment)).toEqual([]);
  });

  it('of a wake-up leaves two of them, both the same', async () => {
    const id = runId(freshEnvironment());
    drop = /^POST /;
    await makeWakeUps({ queue: storage.wakeUps }).wake(id);
    expect(arrived).toEqual(['POST 201', 'POST 201']);
    const { receivedMessageItems } = await storage.wakeUps.receiveMessages({ numberOfMessages: 32 });
    const texts = receivedMessageItems.map((one) => Buffer.from(one.messageText, 'base64').toString('utf8'));
    expect(texts).toEqual([id, id]);
  });

  it('of a deleted wake-up, as the functions host deletes it, comes back as 404 and leaves none', async () => {
    await storage.wakeUps.clearMessages();
    await makeWakeUps({ queue: storage.wakeUps }).wake(runId(freshEnvironment()));
    const [message] = (await storage.wakeUps.receiveMessages()).receivedMessageItems;
    if (message === undefined) throw new Error('no message');
    arrived.length = 0;
    drop = /^DELETE /;
    const deleted = storage.wakeUps.deleteMessage(message.messageId, message.popReceipt);
    await expect(deleted).rejects.toMatchObject({ statusCode: 404 });
    expect(arrived).toEqual(['DELETE 204', 'DELETE 404']);
    expect((await storage.wakeUps.getProperties()).approximateMessagesCount).toBe(0);
  });
});
