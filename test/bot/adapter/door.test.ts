import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationKey } from '../../../bot/adapter/conversation-key.ts';
import { nameKey, personalKey } from '../../../shared/engine/ports.ts';
import { subjectKey } from '../../../shared/engine/subject-key.ts';
import { ada } from '../../builders/world.ts';
import { type AdapterSet, adapterSet, appId, tenantId } from './set.ts';

let set: AdapterSet;

beforeAll(async () => {
  set = await adapterSet();
  vi.stubEnv('IDENTITY_ENDPOINT', set.values.IDENTITY_ENDPOINT ?? '');
  vi.stubEnv('IDENTITY_HEADER', set.values.IDENTITY_HEADER ?? '');
  // The SDK prints what it thinks of a bad token.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await set.stop();
});
beforeEach(() => {
  set.connector.clear();
  set.clock.now += 3_600_000;
});

const unsigned = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const other = '99999999-0000-4000-8000-000000000009';

describe('the door', () => {
  it('answers a message with a card in the same conversation, signed in as the bot', async () => {
    expect(await set.knock(set.activity())).toEqual({ status: 200 });
    expect(set.connector.sent).toHaveLength(1);
    const [sent] = set.connector.sent;
    expect(sent?.path).toBe('/v3/conversations/a:ada/activities');
    expect(sent?.authorization).toMatch(/^Bearer ey/);
    expect(JSON.stringify(sent?.body)).toContain('application/vnd.microsoft.card.adaptive');
  });

  it('remembers the conversation under the hash of its id, with who spoke in it', async () => {
    await set.knock(set.activity());
    const stored = await set.ports.conversations.find(conversationKey('a:ada'));
    expect(conversationKey('a:ada')).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(stored ?? '{}')).toMatchObject({
      reference: { conversation: { id: 'a:ada' }, serviceUrl: set.connector.url },
      people: { [set.activity().from.aadObjectId]: '29:ada' },
    });
  });

  it('knows by whom a personal chat is, and does not take a group for one', async () => {
    const bruno = { id: '29:bruno', name: 'Bruno', aadObjectId: '33333333-0000-4000-8000-00000000000b' };
    const find = () => set.ports.conversations.find(`personal-${bruno.aadObjectId}`);
    const conversation = { id: '19:group', conversationType: 'groupChat', tenantId };
    await set.knock(set.activity({ from: bruno, conversation }));
    expect(await find()).toBeUndefined();
    await set.knock(
      set.activity({ from: bruno, conversation: { id: 'a:bruno', conversationType: 'personal', tenantId } }),
    );
    expect(await find()).toBe(conversationKey('a:bruno'));
  });

  it('still answers when the conversation cannot be saved', async () => {
    const away = {
      find: () => Promise.reject(new Error('away')),
      save: () => Promise.reject(new Error('away')),
      forget: () => Promise.reject(new Error('away')),
      people: () => Promise.reject(new Error('away')),
    };
    expect(await set.knockWith(away, set.activity())).toEqual({ status: 200 });
    expect(set.connector.sent).toHaveLength(1);
  });

  it('answers an Execute with status 200 inside and outside, also when it refuses', async () => {
    const value = {
      action: { type: 'Action.Execute', verb: 'approve', data: { nonsense: 1 } },
      trigger: 'manual',
    };
    const answer = await set.knock(
      set.activity({ type: 'invoke', name: 'adaptiveCard/action', value, text: undefined }),
    );
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
    });
  });

  it('answers an Execute that says a command, and sends the reply to everybody', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'command', data: { line: 'help' } } };
    const answer = await set.knock(set.activity({ type: 'invoke', name: 'adaptiveCard/action', value }));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(set.connector.sent).toHaveLength(1);
  });

  it('takes a Submit, which is a message with a value and no text', async () => {
    await set.knock(set.activity({ text: undefined, value: { verb: 'command', line: 'environments' } }));
    expect(JSON.stringify(set.connector.sent[0]?.body)).toContain('Contoso Dev');
  });

  it('welcomes when it is added, and says nothing when somebody else is', async () => {
    const added = { type: 'conversationUpdate', text: undefined };
    await set.knock(set.activity({ ...added, membersAdded: [{ id: '29:else' }] }));
    expect(set.connector.sent).toHaveLength(0);
    await set.knock(set.activity({ ...added, membersAdded: [{ id: `28:${appId}` }] }));
    expect(set.connector.sent).toHaveLength(1);
  });

  it.each([
    ['installationUpdate', { action: 'remove' }],
    ['conversationUpdate', { membersRemoved: [{ id: `28:${appId}` }] }],
  ])('drops the conversation it is removed from (%s), and says nothing there', async (type, more) => {
    const { conversations } = set.ports;
    const known = async () => [
      await conversations.find(conversationKey('a:ada')),
      ...(await conversations.people(99)).filter((person) => person === ada.id),
    ];
    await set.knock(set.activity());
    expect(await known()).toEqual([expect.any(String), ada.id]);
    set.connector.clear();
    const away = { type: 'conversationUpdate', text: undefined, membersRemoved: [{ id: '29:else' }] };
    await set.knock(set.activity(away));
    expect(await known()).toHaveLength(2);
    await set.knock(set.activity({ type, text: undefined, ...more }));
    expect(await known()).toEqual([undefined]);
    expect(set.connector.sent).toHaveLength(0);
    await set.knock(set.activity());
    expect(await known()).toHaveLength(2);
  });

  it('keeps nothing of a personal chat that it is removed from, and of a group only the names of other chats', async () => {
    const { conversations } = set.ports;
    const group = { id: '19:left', conversationType: 'groupChat', tenantId };
    const farewell = { type: 'installationUpdate', action: 'remove', text: undefined };
    const rows = async (of: string) => {
      const keys = [
        conversationKey(of),
        subjectKey(conversationKey(of)),
        personalKey(ada.id),
        nameKey(ada.id),
      ];
      return (await Promise.all(keys.map((key) => conversations.find(key)))).map((row) => row !== undefined);
    };
    const said = { text: 'status contoso-dev', localTimezone: 'Europe/Berlin' };
    await set.knock(set.activity(said));
    await set.knock(set.activity({ ...said, conversation: group }));
    expect(await conversations.find(conversationKey('a:ada'))).toContain('Europe/Berlin');
    expect(await rows('a:ada')).toEqual([true, true, true, true]);
    expect(await rows(group.id)).toEqual([true, true, true, true]);
    await set.knock(set.activity({ ...farewell, conversation: group }));
    expect(await rows(group.id)).toEqual([false, false, true, true]);
    await set.knock(set.activity(farewell));
    expect(await rows('a:ada')).toEqual([false, false, false, false]);
    // What is said there again is kept again, the same within the minute too.
    await set.knock(set.activity(said));
    expect(await rows('a:ada')).toEqual([true, true, true, true]);
  });

  it('knows a personal chat again although storage went away while it was dropped', async () => {
    const { conversations } = set.ports;
    await set.knock(set.activity());
    const gone: string[] = [];
    const dying = {
      ...conversations,
      forget: async (key: string) => {
        if (gone.push(key) > 1) throw new Error('away');
        await conversations.forget(key);
      },
    };
    const farewell = { type: 'installationUpdate', action: 'remove', text: undefined };
    expect(await set.knockWith(dying, set.activity(farewell))).toEqual({ status: 500 });
    await set.knockWith(conversations, set.activity());
    expect(await conversations.find(personalKey(ada.id))).toBe(conversationKey('a:ada'));
  });

  it('tells somebody Teams does not identify that it cannot act', async () => {
    await set.knock(set.activity({ from: { id: '29:ghost', name: 'Ghost' } }));
    expect(set.connector.sent[0]?.body).toMatchObject({ text: expect.stringContaining('Signing in') });
  });

  it('sends once, also when the channel fails', async () => {
    set.connector.answers(503);
    expect(await set.knock(set.activity())).toEqual({ status: 500 });
    expect(set.connector.sent).toHaveLength(1);
  });
});

describe('the door refuses with a 401 that says nothing', () => {
  const now = (): number => Math.floor(Date.now() / 1000);
  const tokens: { readonly [what: string]: () => Promise<string> } = {
    'no token': async () => '',
    'a token that is no token': async () => 'Bearer x.y',
    'another scheme': async () => `Basic ${await set.token()}`,
    'another issuer': async () => `Bearer ${await set.token({ iss: 'https://login.example' })}`,
    'the emulator as issuer': async () =>
      `Bearer ${await set.token({ iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0', appid: appId })}`,
    'another bot': async () => `Bearer ${await set.issuer.channelToken(other, set.connector.url)}`,
    'another service': async () => `Bearer ${await set.issuer.channelToken(appId, 'https://evil.example/')}`,
    'an expired token': async () => `Bearer ${await set.token({ exp: now() - 3600 })}`,
    'a token from the future': async () => `Bearer ${await set.token({ nbf: now() + 3600 })}`,
    'no expiry': async () => `Bearer ${await set.token({ exp: undefined })}`,
    'the key of somebody else': async () =>
      `Bearer ${await set.issuer.sign({ iss: 'https://api.botframework.com', aud: appId, serviceurl: set.connector.url, exp: now() + 600 })}`,
    'no signature': async () =>
      `Bearer ${unsigned({ alg: 'none', kid: 'x' })}.${unsigned({ iss: 'https://api.botframework.com', exp: now() + 600, aud: appId })}.x`,
    'a broken signature': async () => `${`Bearer ${await set.token()}`.slice(0, -8)}AAAAAAAA`,
  };
  it.each(Object.keys(tokens))('to %s', async (what) => {
    const authorization = (await tokens[what]?.()) ?? '';
    expect(await set.knock(set.activity(), authorization)).toEqual({ status: 401 });
    expect(set.connector.sent).toHaveLength(0);
  });

  const bodies: { readonly [what: string]: () => unknown } = {
    'another channel': () => set.activity({ channelId: 'directline' }),
    'another tenant in the channel data': () => set.activity({ channelData: { tenant: { id: other } } }),
    'another tenant in the conversation': () =>
      set.activity({ conversation: { id: 'a:ada', tenantId: other } }),
    'no tenant': () => set.activity({ channelData: {} }),
    'no service address': () => set.activity({ serviceUrl: undefined }),
    'a body that is no JSON': () => '{',
    'a body that is no object': () => '[]',
    'a body that is too large': () => set.activity({ text: 'x'.repeat(256 * 1024) }),
  };
  it.each(Object.keys(bodies))('to %s', async (what) => {
    expect(await set.knock(bodies[what]?.())).toEqual({ status: 401 });
    expect(set.connector.sent).toHaveLength(0);
  });
});
