import {
  type Activity,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { botAppId, people, tenantId } from '../../../sandbox/fixtures/people.ts';
import { card, type Sandbox, startSandbox } from './sandbox.ts';

let sandbox: Sandbox;
let adapter: Adapter;
let turn: (context: TurnContext) => Promise<void>;

class Adapter extends CloudAdapter {
  run(authorization: string, activity: Activity) {
    return this.processActivity(authorization, activity, (context) => turn(context));
  }
}

beforeAll(async () => {
  sandbox = await startSandbox();
  const env = sandbox.issuer.environment(botAppId);
  for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) vi.stubEnv(name, env[name] ?? '');
  adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(env));
  sandbox.answer = async (activity) => {
    const authorization = sandbox.received.at(-1)?.authorization ?? '';
    const answer = await adapter.run(authorization, activity as unknown as Activity);
    return { status: answer?.status ?? 200, body: answer?.body };
  };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.stop();
});

it('a real adapter converses: answer, edit, roster, invoke, and later on its own account', async () => {
  let reference: Partial<ConversationReference> = {};
  let role: string | undefined;
  turn = async (context) => {
    reference = TurnContext.getConversationReference(context.activity);
    role = (await TeamsInfo.getMember(context, context.activity.from.id)).userRole;
    const sent = await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card())] });
    const attachments = [CardFactory.adaptiveCard(card({ speak: 'edited' }))];
    await context.updateActivity({ type: 'message', id: sent?.id ?? '', attachments });
  };
  await sandbox.teams.say('ada', 'cutover-admins', 'plan contoso-dev');
  const [, shown] = sandbox.teams.transcript('cutover-admins');
  expect(shown).toMatchObject({ from: 'bot', edited: true, cards: [{ speak: 'edited' }] });
  expect(role).toBe('user');

  turn = async (context) => {
    const value = { status: 200, body: { statusCode: 200, type: messageType, value: 'Approved.' } };
    await context.sendActivity({ type: 'invokeResponse', value });
  };
  const pressed = await sandbox.teams.press('bruno', 'cutover-admins', shown?.id ?? '', 'Approve');
  expect(pressed).toEqual({ kind: 'message', text: 'Approved.' });

  await adapter.continueConversationAsync(botAppId, reference, async (context) => {
    await context.sendActivity('Done.');
  });
  expect(sandbox.teams.transcript('cutover-admins').at(-1)).toMatchObject({ from: 'bot', text: 'Done.' });
});

it('a real adapter opens a personal chat', async () => {
  const asked = {
    isGroup: false,
    bot: { id: `28:${botAppId}`, name: 'Cutover' },
    members: [{ id: people.bruno.objectId, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
  const { serviceUrl } = sandbox.teams;
  await adapter.createConversationAsync(
    botAppId,
    'msteams',
    serviceUrl,
    audience,
    asked as never,
    async (context) => {
      await context.sendActivity('An approval is waiting.');
    },
  );
  expect(sandbox.teams.transcript('bruno')).toMatchObject([{ text: 'An approval is waiting.' }]);
});

const messageType = 'application/vnd.microsoft.activity.message';
const audience = 'https://api.botframework.com';
