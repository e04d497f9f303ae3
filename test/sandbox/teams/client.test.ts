import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { botAppId, people, tenantId } from '../../../sandbox/fixtures/people.ts';
import type { Issuer } from '../../../sandbox/issuer/start-issuer.ts';
import { activitiesOf, card, cardMessage, type Sandbox, startSandbox, startTestIssuer } from './sandbox.ts';

let issuer: Issuer;
let sandbox: Sandbox;
beforeAll(async () => {
  issuer = await startTestIssuer();
});
afterAll(() => issuer.stop());
beforeEach(async () => {
  sandbox = await startSandbox({ issuer });
});
afterEach(() => sandbox.stop());

async function shownCard(place: string, content = card()): Promise<string> {
  const { body } = await sandbox.connector('POST', activitiesOf(place), cardMessage(content));
  return String(body.id);
}
const answerWith = (type: string, value: unknown) => () => ({
  status: 200,
  body: { statusCode: 200, type, value },
});

describe('a message', () => {
  it('reaches the bot with who, where and which tenant, signed for it', async () => {
    const { id } = await sandbox.teams.say('ada', 'ada', 'migrate env contoso-dev');
    const [{ activity, authorization } = { activity: {}, authorization: '' }] = sandbox.received;
    expect(activity).toMatchObject({
      type: 'message',
      id,
      channelId: 'msteams',
      serviceUrl: sandbox.teams.serviceUrl,
      text: 'migrate env contoso-dev',
      from: { id: people.ada.teamsId, name: 'Ada Vogt', aadObjectId: people.ada.objectId },
      recipient: { id: `28:${botAppId}` },
      conversation: { conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    });
    const claims = JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ aud: botAppId, serviceurl: sandbox.teams.serviceUrl });
  });

  it('says how the client of its sender is set, American English by UTC until it was', async () => {
    await sandbox.teams.say('ada', 'ada', 'help');
    sandbox.teams.setUp('ada', { locale: 'de-AT', timezone: 'Europe/Vienna' });
    await sandbox.teams.say('ada', 'ada', 'hilfe');
    await sandbox.teams.say('bruno', 'bruno', 'help');
    expect(sandbox.activities().map(({ locale, localTimezone }) => [locale, localTimezone])).toEqual([
      ['en-US', 'UTC'],
      ['de-AT', 'Europe/Vienna'],
      ['en-US', 'UTC'],
    ]);
    expect(sandbox.activities()[1]?.entities).toEqual([
      { type: 'clientInfo', locale: 'de-AT', country: 'AT', platform: 'Web', timezone: 'Europe/Vienna' },
    ]);
  });

  it('in a group mentions the bot, typed or not', async () => {
    await sandbox.teams.say('ada', 'cutover-admins', 'help');
    await sandbox.teams.say('ada', 'cutover-admins', 'please @cutover help');
    expect(sandbox.activities().map(({ text }) => text)).toEqual([
      '<at>Cutover</at> help',
      'please <at>Cutover</at> help',
    ]);
    expect(sandbox.activities()[0]?.entities).toContainEqual({
      type: 'mention',
      mentioned: { id: `28:${botAppId}`, name: 'Cutover' },
      text: '<at>Cutover</at>',
    });
  });

  it('in a channel starts a thread of its own and names team and channel', async () => {
    const { id, thread } = await sandbox.teams.say('ada', 'crm-ops', 'help');
    expect(sandbox.activities()[0]).toMatchObject({
      conversation: { id: thread, conversationType: 'channel' },
      channelData: { team: { name: 'Customer Service' }, channel: {} },
    });
    expect(thread).toMatch(new RegExp(`;messageid=${id}$`));
  });

  it('is refused from somebody who is not in the conversation', async () => {
    await expect(sandbox.teams.say('gil', 'crm-ops', 'hi')).rejects.toThrow('gil is not in crm-ops');
  });

  it('shows its sender when the bot fails', async () => {
    sandbox.answer = () => ({ status: 503 });
    await sandbox.teams.say('ada', 'ada', 'help');
    expect(sandbox.teams.transcript('ada', 'ada')[0]?.notice).toBe('Cutover did not answer (HTTP 503).');
  });
});

describe('an Action.Execute', () => {
  it('invokes the bot with verb, data and inputs', async () => {
    const body = [{ type: 'Input.Text', id: 'note', label: 'Note', value: 'as is' }];
    const id = await shownCard('cutover-admins', card({ body }));
    sandbox.answer = answerWith('application/vnd.microsoft.activity.message', 'Done.');
    expect(await sandbox.teams.press('bruno', 'cutover-admins', id, 'Approve')).toMatchObject({
      text: 'Done.',
    });
    await sandbox.teams.press('bruno', 'cutover-admins', id, 'approve', { note: 'mine' });
    expect(sandbox.activities()).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: id,
        from: { aadObjectId: people.bruno.objectId },
        value: {
          action: { type: 'Action.Execute', verb: 'approve', data: { approval: 'a1', note: 'as is' } },
          trigger: 'manual',
        },
      },
      { value: { action: { data: { approval: 'a1', note: 'mine' } } } },
    ]);
  });

  it('answered with a message shows it to the clicker only', async () => {
    const id = await shownCard('cutover-admins');
    sandbox.answer = answerWith('application/vnd.microsoft.activity.message', 'Not you.');
    await sandbox.teams.press('ada', 'cutover-admins', id, 'Approve');
    expect(sandbox.teams.transcript('cutover-admins', 'ada')[0]?.notice).toBe('Not you.');
    expect(sandbox.teams.transcript('cutover-admins', 'bruno')[0]?.notice).toBeUndefined();
  });

  it('answered with a card replaces it for the clicker only, until the bot edits the message', async () => {
    const id = await shownCard('cutover-admins');
    const own = card({ body: [{ type: 'TextBlock', text: 'yours' }] });
    sandbox.answer = answerWith('application/vnd.microsoft.card.adaptive', own);
    await sandbox.teams.press('ada', 'cutover-admins', id, 'Approve');
    expect(sandbox.teams.transcript('cutover-admins', 'ada')[0]?.cards).toEqual([own]);
    expect(sandbox.teams.transcript('cutover-admins', 'bruno')[0]?.cards).toEqual([card()]);
    await sandbox.connector(
      'PUT',
      `${activitiesOf('cutover-admins')}/${id}`,
      cardMessage(card({ speak: 'new' })),
    );
    expect(sandbox.teams.transcript('cutover-admins', 'ada')[0]?.cards).toEqual([card({ speak: 'new' })]);
  });

  it.each([
    ['another HTTP status', { status: 403, body: { statusCode: 403, type: 'x', value: 'no' } }],
    [
      'another statusCode',
      { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error' } },
    ],
    ['no body', { status: 200 }],
    [
      'a card of version 1.6',
      answerWith('application/vnd.microsoft.card.adaptive', card({ version: '1.6' }))(),
    ],
    ['a message without text', answerWith('application/vnd.microsoft.activity.message', {})()],
  ])('answered with %s shows that something went wrong', async (_, answer) => {
    const id = await shownCard('ada');
    sandbox.answer = () => answer;
    expect(await sandbox.teams.press('ada', 'ada', id, 'Approve')).toMatchObject({ kind: 'error' });
    expect(sandbox.teams.transcript('ada', 'ada')[0]?.notice).toBe('Something went wrong. Please try again.');
  });

  it('is its fallback to an old client: a message with a value and no text', async () => {
    await sandbox.stop();
    sandbox = await startSandbox({ issuer, oldClients: ['ada'] });
    const id = await shownCard('ada');
    await sandbox.teams.press('ada', 'ada', id, 'Approve');
    const [activity] = sandbox.activities();
    expect(activity).toMatchObject({ type: 'message', replyToId: id, value: { verb: 'approve' } });
    expect(activity?.text).toBeUndefined();
  });

  it('does not leave a card whose required input is empty', async () => {
    const body = [{ type: 'Input.Text', id: 'why', label: 'Why', isRequired: true, errorMessage: 'Say why' }];
    const id = await shownCard('ada', card({ body }));
    await expect(sandbox.teams.press('ada', 'ada', id, 'Approve')).rejects.toThrow('"why" is required');
    expect(sandbox.activities()).toEqual([]);
  });

  it('that is not on the card cannot be pressed', async () => {
    const id = await shownCard('ada');
    await expect(sandbox.teams.press('ada', 'ada', id, 'Reject')).rejects.toThrow('only Approve');
  });
});

describe('a card with refresh', () => {
  const refreshing = (...userIds: readonly string[]) =>
    card({ refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: { run: 'r' } }, userIds } });
  const ownView = card({ body: [{ type: 'TextBlock', text: 'yours' }] });

  it('becomes the own view of a named person who looks at it, again after each edit', async () => {
    sandbox.answer = answerWith('application/vnd.microsoft.card.adaptive', ownView);
    sandbox.teams.watch('bruno', 'cutover-admins');
    sandbox.teams.watch('chen', 'cutover-admins');
    const content = refreshing(people.bruno.teamsId, people.ada.teamsId);
    const id = await shownCard('cutover-admins', content);
    const isOwn = (entry: { readonly cards: readonly unknown[] }) =>
      JSON.stringify(entry.cards[0]) === JSON.stringify(ownView);
    await sandbox.teams.until('cutover-admins', isOwn, 'bruno');
    expect(sandbox.teams.transcript('cutover-admins', 'ada')[0]?.cards).toEqual([content]);
    await sandbox.connector('PUT', `${activitiesOf('cutover-admins')}/${id}`, cardMessage(content));
    await sandbox.teams.until('cutover-admins', (entry) => entry.edited && isOwn(entry), 'bruno');
    expect(sandbox.activities()).toMatchObject([
      {
        from: { name: 'Bruno Costa' },
        value: { action: { verb: 'refresh', data: { run: 'r' } }, trigger: 'automatic' },
      },
      { from: { name: 'Bruno Costa' }, value: { trigger: 'automatic' } },
    ]);
  });

  it('refreshes for a person who opens the conversation later', async () => {
    await shownCard('cutover-admins', refreshing(people.ada.teamsId));
    sandbox.answer = answerWith('application/vnd.microsoft.card.adaptive', ownView);
    sandbox.teams.watch('ada', 'cutover-admins');
    await sandbox.teams.until('cutover-admins', ({ cards }) => cards[0]?.refresh === undefined, 'ada');
    expect(sandbox.activities()).toHaveLength(1);
  });
});

it('installing tells the bot where it was added', async () => {
  await sandbox.teams.install('cutover-admins');
  expect(sandbox.activities()).toMatchObject([
    { type: 'conversationUpdate', membersAdded: [{ id: `28:${botAppId}` }] },
    { type: 'installationUpdate', action: 'add', conversation: { conversationType: 'groupChat' } },
  ]);
});
