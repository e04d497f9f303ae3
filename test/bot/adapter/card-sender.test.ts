import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationKey } from '../../../bot/adapter/conversation-key.ts';
import type { CardSubject } from '../../../shared/engine/ports.ts';
import { ada } from '../../builders/world.ts';
import { subject } from '../../gallery/subjects.ts';
import { type AdapterSet, adapterSet } from './set.ts';

let set: AdapterSet;
let reference = '';
let waiting: CardSubject;

beforeAll(async () => {
  set = await adapterSet();
  vi.stubEnv('IDENTITY_ENDPOINT', set.values.IDENTITY_ENDPOINT ?? '');
  vi.stubEnv('IDENTITY_HEADER', set.values.IDENTITY_HEADER ?? '');
  await set.knock(set.activity());
  reference = (await set.ports.conversations.find(conversationKey('a:ada'))) ?? '';
  const found = subject('awaiting_approval');
  if (found.kind !== 'run') throw new Error('the gallery entry is no run');
  waiting = { ...found, run: { ...found.run, requester: ada } };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await set.stop();
});
beforeEach(() => {
  set.connector.clear();
  set.clock.now += 3_600_000;
});

describe('a card', () => {
  it('is posted to the stored conversation, as a message of its own', async () => {
    expect(await set.cards.send(reference, waiting)).toEqual({ kind: 'sent', activityId: 'message-1' });
    expect(set.connector.sent).toMatchObject([
      { method: 'POST', path: '/v3/conversations/a:ada/activities' },
    ]);
    expect(set.connector.sent[0]?.body.replyToId).toBeUndefined();
  });

  it('is edited in place', async () => {
    expect(await set.cards.edit(reference, 'm-7', waiting)).toMatchObject({ kind: 'sent' });
    expect(set.connector.sent).toMatchObject([
      { method: 'PUT', path: '/v3/conversations/a:ada/activities/m-7' },
    ]);
  });

  it('asks for a view of their own for the requester, whose Teams id is known from the conversation', async () => {
    await set.cards.send(reference, waiting);
    expect(JSON.stringify(set.connector.sent[0]?.body)).toContain('"userIds":["29:ada"]');
  });

  it.each([403, 404])('finds the conversation gone on %i', async (status) => {
    set.connector.answers(status);
    expect(await set.cards.send(reference, waiting)).toEqual({ kind: 'gone' });
    expect(set.connector.sent).toHaveLength(1);
  });

  it.each([429, 412, 503])('is for later on %i', async (status) => {
    set.connector.answers(status, { 'retry-after': '7' });
    expect(await set.cards.edit(reference, 'm-7', waiting)).toEqual({ kind: 'later', seconds: 7 });
    set.connector.answers(status);
    expect(await set.cards.send(reference, waiting)).toEqual({ kind: 'later', seconds: 5 });
    expect(set.connector.sent).toHaveLength(2);
  });

  it('finds only the card gone when somebody deleted it', async () => {
    set.connector.answers(404, {}, 'ActivityNotFoundInConversation');
    expect(await set.cards.edit(reference, 'm-7', waiting)).toEqual({ kind: 'card_gone' });
  });

  it('is delivered once when the answer is lost: whether to try again is not for the SDK to say', async () => {
    set.connector.losesAnswers();
    await expect(set.cards.send(reference, waiting)).rejects.toThrow();
    expect(set.connector.sent).toHaveLength(1);
  });

  it('fails after one attempt when the channel fails', async () => {
    set.connector.answers(500);
    await expect(set.cards.send(reference, waiting)).rejects.toMatchObject({ statusCode: 500 });
    expect(set.connector.sent).toHaveLength(1);
  });

  it('waits before the thread has had more than Teams allows in a second, and other threads do not', async () => {
    const crowded = reference.replaceAll('a:ada', 'a:crowd');
    const send = () => set.cards.edit(crowded, 'm-7', waiting);
    for (let sent = 0; sent < 7; sent++) expect(await send()).toMatchObject({ kind: 'sent' });
    expect(await send()).toEqual({ kind: 'later', seconds: 1 });
    expect(set.connector.sent).toHaveLength(7);
    const calm = reference.replaceAll('a:ada', 'a:calm');
    expect(await set.cards.edit(calm, 'm-7', waiting)).toMatchObject({ kind: 'sent' });
    set.clock.now += 1_000;
    expect(await send()).toMatchObject({ kind: 'sent' });
  });

  it('has nowhere to go when the stored conversation cannot be read', async () => {
    expect(await set.cards.send('{"half":', waiting)).toEqual({ kind: 'gone' });
    expect(set.connector.sent).toHaveLength(0);
  });
});
