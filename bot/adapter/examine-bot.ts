import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type Check, check } from '../../shared/domain/checkup.ts';
import { clouds } from '../../shared/domain/clouds.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import { causeOf, networkCode } from '../../shared/domain/network-cause.ts';
import { signInFailure } from '../../shared/domain/sign-in-failure.ts';
import { type BotIdentity, sdkSettings } from './bot-identity.ts';

const scope = 'https://api.botframework.com';
const patience = 10_000;

/**
 * Whether the bot can sign in as the SDK would to answer, and find the keys that Teams signs with. A managed identity
 * is only there inside Azure.
 */
export async function examineBot(identity: BotIdentity, inAzure: boolean): Promise<readonly Check[]> {
  const keys = await keysOf(identity.overrides?.ToBotFromChannelOpenIdMetadataUrl ?? clouds.public.bot.keys);
  if (identity.type === 'UserAssignedMSI' && !inAzure) return [...keys, check('bot', 'bot_elsewhere')];
  return [...keys, await tokenOf(identity)];
}

async function tokenOf(identity: BotIdentity): Promise<Check> {
  const { appId, tenantId, overrides } = identity;
  const params = { identity: 'bot', client: appId, tenant: tenantId, resource: scope };
  try {
    const factory = new ConfigurationServiceClientCredentialFactory(sdkSettings(identity));
    const login = overrides?.ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${tenantId}`;
    const audience = overrides?.ToChannelFromBotOAuthScope ?? scope;
    const credentials = await factory.createCredentials(appId, audience, login, true);
    const token = await (credentials as unknown as { getToken: () => Promise<string> }).getToken();
    const { tid, app } = claimsOf(token);
    if (tid !== undefined && tid !== tenantId) return check('bot', 'token_tenant', { ...params, found: tid });
    if (app !== undefined && app !== appId) return check('bot', 'token_app', { ...params, found: app });
    return check('bot', 'bot_ok', params);
  } catch (error) {
    const words = error instanceof Error ? `${error.name} ${error.message}` : '';
    const { code, number } = signInFailure(`${words} ${causeOf(error)}`);
    return check('bot', code, { ...params, number });
  }
}

function claimsOf(token: string) {
  try {
    const body: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const claim = (name: string) =>
      parseGuid(typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined);
    return { tid: claim('tid'), app: claim('appid') ?? claim('azp') };
  } catch {
    return { tid: undefined, app: undefined };
  }
}

async function keysOf(url: string): Promise<readonly Check[]> {
  const host = new URL(url).host;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? [] : [check('bot', 'bot_keys', { host, status: String(answer.status) })];
  } catch (error) {
    const cause = causeOf(error);
    return [check('bot', networkCode(cause), { host, cause })];
  }
}
