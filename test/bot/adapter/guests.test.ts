import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationKey } from '../../../bot/adapter/conversation-key.ts';
import { nameKey, personalKey } from '../../../shared/engine/ports.ts';
import { id } from '../../builders/ids.ts';
import { contosoDev } from '../../builders/world.ts';
import { type AdapterSet, adapterSet, tenantId } from './set.ts';

let set: AdapterSet;
let people = 0;

beforeAll(async () => {
  set = await adapterSet();
  vi.stubEnv('IDENTITY_ENDPOINT', set.values.IDENTITY_ENDPOINT ?? '');
  vi.stubEnv('IDENTITY_HEADER', set.values.IDENTITY_HEADER ?? '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await set.stop();
});
beforeEach(() => {
  set.connector.clear();
  set.clock.now += 3_600_000;
});

/** Somebody nobody has heard of yet; all roles are theirs, whoever they are. */
function somebody() {
  people += 1;
  const objectId = id(0xab, people);
  const place = contosoDev.people as unknown as { [role: string]: string[] };
  for (const role of Object.keys(place)) place[role]?.push(objectId);
  const from = { id: `29:p${people}`, name: 'Gil Haddad', aadObjectId: objectId };
  const conversation = { id: `a:p${people}`, conversationType: 'personal', tenantId };
  return { objectId, from, conversation };
}

const execute = (data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'command', data }, trigger: 'manual' },
  text: undefined,
});
const said = () => JSON.stringify(set.connector.sent.map(({ body }) => body));
const nothing = /contoso|migrat|plan|approv|environments/i;
const slot = () => set.ports.ledger.readHead(contosoDev.key);

describe.each(['guest', 'anonymous', '', undefined])('somebody of whom the roster says %j', (role) => {
  it('is told nothing and starts nothing by a message, whatever the settings say', async () => {
    const { from, conversation } = somebody();
    set.connector.tells(role);
    const text = 'migrate env contoso-dev';
    expect(await set.knock(set.activity({ from, conversation, text }))).toEqual({ status: 200 });
    expect(set.connector.sent).toHaveLength(1);
    expect(said()).not.toMatch(nothing);
    expect((await slot()).head.openRun).toBeUndefined();
  });

  it('is told nothing and starts nothing by a button, of either kind', async () => {
    const { from, conversation } = somebody();
    set.connector.tells(role);
    const data = { verb: 'command', line: 'migrate env contoso-dev' };
    const answer = await set.knock(set.activity({ from, conversation, ...execute(data) }));
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
    });
    expect(JSON.stringify(answer)).not.toMatch(nothing);
    await set.knock(set.activity({ from, conversation, text: undefined, value: data }));
    expect(said()).not.toMatch(nothing);
    expect((await slot()).head.openRun).toBeUndefined();
  });

  it('is not remembered, so that no approval comes to their chat', async () => {
    const { objectId, from, conversation } = somebody();
    set.connector.tells(role);
    await set.knock(set.activity({ from, conversation }));
    expect(await set.ports.conversations.find(personalKey(objectId))).toBeUndefined();
    const stored = await set.ports.conversations.find(conversationKey(conversation.id));
    expect(stored).not.toContain(objectId);
  });
});

describe('a member who becomes a guest', () => {
  const group = { id: '19:group', conversationType: 'groupChat', tenantId };

  /** As another process hears it: what this one knows of somebody holds for minutes. */
  async function later(role: string | undefined, from: object, conversation: object): Promise<void> {
    set.connector.tells(role);
    await set.knockWith(set.ports.conversations, set.activity({ from, conversation }));
  }

  async function known({ objectId, conversation }: ReturnType<typeof somebody>) {
    const { conversations } = set.ports;
    const rows = [conversation.id, group.id].map((id) => conversations.find(conversationKey(id)));
    return {
      chat: (await conversations.find(personalKey(objectId))) !== undefined,
      named: (await conversations.find(nameKey(objectId))) !== undefined,
      in: (await Promise.all(rows)).map((row) => row?.includes(objectId)),
    };
  }

  it('is brought no approval any more, wherever they speak, until they are a member again', async () => {
    for (const where of ['personal', 'group']) {
      const one = somebody();
      await later('user', one.from, one.conversation);
      await later('user', one.from, group);
      expect(await known(one)).toEqual({ chat: true, named: true, in: [true, true] });
      await later('guest', one.from, where === 'group' ? group : one.conversation);
      expect(await known(one)).toEqual({ chat: false, named: false, in: [false, where === 'personal'] });
      await later('user', one.from, one.conversation);
      expect(await known(one)).toMatchObject({ chat: true, in: [true, expect.anything()] });
    }
  });

  it('is whoever the roster says so of, and nobody while it does not answer', async () => {
    const one = somebody();
    await later('user', one.from, one.conversation);
    for (const silent of [undefined, '']) {
      await later(silent, one.from, one.conversation);
      expect(await known(one)).toMatchObject({ chat: true });
    }
    await later('anonymous', one.from, one.conversation);
    expect(await known(one)).toMatchObject({ chat: false });
  });
});

describe('the roster', () => {
  it('is asked once in a while about a person, and again at once when it did not answer', async () => {
    const { from, conversation } = somebody();
    const speak = () => set.knock(set.activity({ from, conversation, text: 'environments' }));
    set.connector.tells(undefined);
    await speak();
    expect(said()).not.toMatch(/contoso/i);
    set.connector.tells('user');
    await speak();
    await speak();
    expect(set.connector.asked).toHaveLength(2);
    expect(said()).toMatch(/contoso/i);
  });

  it('of a channel is that of its team', async () => {
    const { from } = somebody();
    const conversation = { id: '19:room;messageid=1', conversationType: 'channel', tenantId };
    const channelData = { tenant: { id: tenantId }, team: { id: '19:team' } };
    await set.knock(set.activity({ from, conversation, channelData, text: 'environments' }));
    expect(set.connector.asked).toEqual([`/v3/conversations/19:team/members/${from.id}`]);
    expect(said()).toMatch(/contoso/i);
  });
});
