import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botAppId, people, tenantId } from '../../../sandbox/fixtures/people.ts';
import { activitiesOf, card, cardMessage, type Sandbox, startSandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false });
});
afterAll(() => sandbox.stop());

const hello = { type: 'message', text: 'hello' };

describe('who may call', () => {
  it('answers 401 without a token', async () => {
    expect((await sandbox.connector('POST', activitiesOf('ada'), hello, '')).status).toBe(401);
  });

  it('answers 401 to a token for another audience', async () => {
    const token = await sandbox.issuer.sign({ aud: 'https://contoso.example', appid: botAppId });
    expect((await sandbox.connector('POST', activitiesOf('ada'), hello, token)).status).toBe(401);
  });

  it('answers 401 to a token of another app', async () => {
    const token = await sandbox.issuer.sign({ aud: 'https://api.botframework.com', appid: 'other' });
    expect((await sandbox.connector('POST', activitiesOf('ada'), hello, token)).status).toBe(401);
  });
});

describe('messages', () => {
  it('are shown once sent, edited in place, and gone once deleted', async () => {
    const { status, body } = await sandbox.connector('POST', activitiesOf('ada'), hello);
    expect(status).toBe(201);
    const path = `${activitiesOf('ada')}/${body.id}`;
    expect(sandbox.teams.transcript('ada')).toMatchObject([{ from: 'bot', text: 'hello', edited: false }]);
    expect((await sandbox.connector('PUT', path, { ...hello, text: 'edited' })).status).toBe(200);
    expect(sandbox.teams.transcript('ada')).toMatchObject([{ id: body.id, text: 'edited', edited: true }]);
    expect((await sandbox.connector('DELETE', path)).status).toBe(200);
    expect(sandbox.teams.transcript('ada')).toEqual([]);
  });

  it('do not exist in a conversation nobody knows', async () => {
    const { status, body } = await sandbox.connector('POST', activitiesOf('19:nowhere@thread.v2'), hello);
    expect([status, body]).toMatchObject([404, { error: { code: 'ConversationNotFound' } }]);
  });

  it('that were never sent cannot be edited', async () => {
    expect((await sandbox.connector('PUT', `${activitiesOf('ada')}/123`, hello)).status).toBe(404);
  });

  it('of a person cannot be edited by the bot', async () => {
    const { id } = await sandbox.teams.say('gil', 'gil', 'mine');
    expect((await sandbox.connector('PUT', `${activitiesOf('gil')}/${id}`, hello)).status).toBe(404);
  });

  it('leave no trace when they are only typing', async () => {
    expect((await sandbox.connector('POST', activitiesOf('chen'), { type: 'typing' })).status).toBe(202);
    expect(sandbox.teams.transcript('chen')).toEqual([]);
    expect(sandbox.teams.events().at(-1)).toMatchObject({ kind: 'typing', conversation: 'chen' });
  });

  it.each([
    ['over 100 KB of UTF-16', { ...hello, text: 'x'.repeat(51_200) }, 413],
    ['without text or attachment', { type: 'message' }, 400],
    ['that are no JSON', '{', 400],
    ['with a card of version 1.6', cardMessage(card({ version: '1.6' })), 400],
    [
      'with an element the library does not know',
      cardMessage(card({ body: [{ type: 'Badge', text: 'x' }] })),
      400,
    ],
    [
      'with a misspelt value',
      cardMessage(card({ body: [{ type: 'TextBlock', text: 'x', size: 'big' }] })),
      400,
    ],
    ['with an input without id', cardMessage(card({ body: [{ type: 'Input.Text' }] })), 400],
    ['refreshing for 61 people', cardMessage(card({ refresh: { userIds: Array(61).fill('29:1') } })), 400],
  ])('%s are refused', async (_, body, status) => {
    const before = sandbox.teams.transcript('bruno').length;
    expect((await sandbox.connector('POST', activitiesOf('bruno'), body)).status).toBe(status);
    expect(sandbox.teams.transcript('bruno')).toHaveLength(before);
    expect(sandbox.teams.events().at(-1)).toMatchObject({ kind: 'refused', status });
  });

  it('may hold a newer element that has a fallback', async () => {
    const body = [{ type: 'Badge', text: 'x', fallback: { type: 'TextBlock', text: 'x' } }];
    expect((await sandbox.connector('POST', activitiesOf('bruno'), cardMessage(card({ body })))).status).toBe(
      201,
    );
  });
});

describe('conversations', () => {
  it.each(['teamsId', 'objectId'] as const)(
    'open as the personal chat of the member named by %s',
    async (name) => {
      const { status, body } = await sandbox.connector('POST', '/v3/conversations', {
        members: [{ id: people.bruno[name] }],
        channelData: { tenant: { id: tenantId } },
      });
      expect([status, activitiesOf(String(body.id))]).toEqual([201, activitiesOf('bruno')]);
    },
  );

  it('do not open in another tenant', async () => {
    const asked = { members: [{ id: people.bruno.teamsId }], tenantId: 'other' };
    expect((await sandbox.connector('POST', '/v3/conversations', asked)).status).toBe(403);
  });

  it('of a channel are threads: a message to the channel starts one, a message to the thread stays in it', async () => {
    const { body } = await sandbox.connector('POST', activitiesOf('crm-ops'), hello);
    const [root] = sandbox.teams.transcript('crm-ops');
    expect(root?.thread).toMatch(new RegExp(`@thread.tacv2;messageid=${body.id}$`));
    await sandbox.connector('POST', activitiesOf(root?.thread ?? ''), hello);
    expect(sandbox.teams.transcript('crm-ops').map((one) => one.thread)).toEqual([
      root?.thread,
      root?.thread,
    ]);
  });
});

describe('the roster', () => {
  it('lists the members of a group page by page, with role and object id', async () => {
    const first = await sandbox.connector('GET', activitiesOf('cutover-admins', '/pagedmembers?pageSize=2'));
    expect(first.body.members).toMatchObject([{ aadObjectId: people.ada.objectId, userRole: 'user' }, {}]);
    const token = String(first.body.continuationToken);
    const rest = await sandbox.connector(
      'GET',
      activitiesOf('cutover-admins', `/pagedmembers?pageSize=2&continuationToken=${token}`),
    );
    expect(rest.body).toMatchObject({ members: [{ name: 'Chen Li' }] });
    expect(rest.body.continuationToken).toBeUndefined();
  });

  it('tells a guest', async () => {
    const { body } = await sandbox.connector('GET', activitiesOf('gil', `/members/${people.gil.teamsId}`));
    expect(body).toMatchObject({ userRole: 'guest', objectId: people.gil.objectId });
  });

  it('answers 404 for somebody who is not there', async () => {
    const path = activitiesOf('cutover-admins', `/members/${people.gil.teamsId}`);
    expect((await sandbox.connector('GET', path)).status).toBe(404);
  });
});
