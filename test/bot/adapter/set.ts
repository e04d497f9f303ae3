import type { BotIdentity } from '../../../bot/adapter/bot-identity.ts';
import { makeCardSender } from '../../../bot/adapter/card-sender.ts';
import { makeDoor } from '../../../bot/adapter/door.ts';
import { TeamsAdapter } from '../../../bot/adapter/teams-adapter.ts';
import { makeBot } from '../../../bot/bot.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { readBot } from '../../../shared/config/read-bot.ts';
import { clouds } from '../../../shared/domain/clouds.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { Conversations } from '../../../shared/engine/ports.ts';
import { ada, world } from '../../builders/world.ts';
import { startConnector } from './connector.ts';

export const tenantId = '11111111-0000-4000-8000-000000000001';
export const appId = '22222222-0000-4000-8000-000000000002';
const objectId = '33333333-0000-4000-8000-000000000003';

export async function adapterSet() {
  const connector = await startConnector();
  const issuer: Issuer = await startIssuer({ tenantId, identities: [{ clientId: appId, objectId }] });
  const values = issuer.environment(appId);
  const { ports } = await world();
  /** Of the limits of a thread; stands still unless a test moves it. */
  const clock = { now: 0 };
  const adapter = new TeamsAdapter(identityOf(values), () => clock.now);
  const refusals: unknown[] = [];
  const log = { info: () => undefined, warn: (...note: unknown[]) => void refusals.push(note) };
  const cards = makeCardSender({ adapter });
  const bot = makeBot({ ...ports, cards });
  const doorWith = (conversations: Conversations) =>
    makeDoor({ adapter, bot, conversations, log, tenants: [guid(tenantId)] });
  const door = doorWith(ports.conversations);

  const activity = (more: object = {}) => ({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: '29:ada', name: ada.name, aadObjectId: ada.id },
    recipient: { id: `28:${appId}`, name: 'Cutover' },
    conversation: { id: 'a:ada', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    text: 'help',
    ...more,
  });
  const token = (claims = {}) => issuer.channelToken(appId, connector.url, claims);
  const knock = async (body: unknown, authorization?: string) =>
    door({
      headers: { Authorization: authorization ?? `Bearer ${await token()}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const knockWith = async (conversations: Conversations, body: unknown) =>
    doorWith(conversations)({
      headers: { authorization: `Bearer ${await token()}` },
      body: JSON.stringify(body),
    });
  return {
    clock,
    connector,
    issuer,
    values,
    ports,
    adapter,
    cards,
    door,
    refusals,
    activity,
    token,
    knock,
    knockWith,
    stop: async () => {
      await connector.stop();
      await issuer.stop();
    },
  };
}

export type AdapterSet = Awaited<ReturnType<typeof adapterSet>>;

/** Settings cross the one parser that the product has for them. */
function identityOf(values: { readonly [name: string]: string }): BotIdentity {
  const read = readBot(values, clouds.public);
  if (!('appId' in read)) throw new Error('the settings of the test are wrong');
  return read;
}
