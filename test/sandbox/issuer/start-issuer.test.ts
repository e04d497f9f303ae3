import { ManagedIdentityCredential } from '@azure/identity';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { JwtTokenProviderFactory, ManagedIdentityAppCredentials } from 'botframework-connector';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';

const tenantId = '11111111-0000-4000-8000-000000000001';
const appId = '22222222-0000-4000-8000-000000000002';
const objectId = '33333333-0000-4000-8000-000000000003';
const serviceUrl = 'http://127.0.0.1:1/';
let issuer: Issuer;

beforeAll(async () => {
  issuer = await startIssuer({ tenantId, identities: [{ clientId: appId, objectId }] });
  const { IDENTITY_ENDPOINT = '', IDENTITY_HEADER = '' } = issuer.environment(appId);
  vi.stubEnv('IDENTITY_ENDPOINT', IDENTITY_ENDPOINT);
  vi.stubEnv('IDENTITY_HEADER', IDENTITY_HEADER);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await issuer.stop();
});

/** `processActivity` is protected: the product's adapter reaches it the same way. */
class Adapter extends CloudAdapter {
  turn(token: string, logic: (context: TurnContext) => Promise<void>) {
    const activity: Partial<Activity> = { type: 'message', channelId: 'msteams', serviceUrl, text: 'hello' };
    return this.processActivity(`Bearer ${token}`, activity as Activity, logic);
  }
}

async function textOf(token: string): Promise<string> {
  const adapter = new Adapter(new ConfigurationBotFrameworkAuthentication(issuer.environment(appId)));
  let text = 'the bot was not reached';
  await adapter.turn(token, async (context) => {
    text = context.activity.text;
  });
  return text;
}

describe('a real CloudAdapter', () => {
  it('accepts the token of the channel', async () => {
    expect(await textOf(await issuer.channelToken(appId, serviceUrl))).toBe('hello');
  });

  it('rejects a token for another bot', async () => {
    await expect(textOf(await issuer.channelToken('another', serviceUrl))).rejects.toThrow('Invalid AppId');
  });

  it('rejects a token for another service address', async () => {
    await expect(textOf(await issuer.channelToken(appId, 'http://evil.example/'))).rejects.toThrow(
      'ServiceUrl',
    );
  });

  it('rejects a token of the right issuer signed by another key', async () => {
    const other = await startIssuer({ tenantId, identities: [] });
    const forged = await other.channelToken(appId, serviceUrl);
    await other.stop();
    await expect(textOf(forged)).rejects.toThrow('Signing Key could not be retrieved');
  });

  it('rejects a token that an app got from Entra', async () => {
    const confused = await issuer.sign({
      iss: 'https://api.botframework.com',
      aud: appId,
      serviceurl: serviceUrl,
    });
    await expect(textOf(confused)).rejects.toThrow('Signing Key could not be retrieved');
  });
});

describe('the managed identity endpoint', () => {
  it('gives @azure/identity a token for the resource, carrying the object id', async () => {
    const credential = new ManagedIdentityCredential({ clientId: appId });
    const { token, expiresOnTimestamp } = await credential.getToken('https://contoso.example/.default');
    const claims = await issuer.verify(token, { audience: 'https://contoso.example' });
    expect(claims).toMatchObject({ oid: objectId, tid: tenantId, appid: appId });
    // The library turns the time into seconds from now and back, and a second may begin in between.
    const late = expiresOnTimestamp - Number(claims.exp) * 1000;
    expect([0, 1000]).toContain(late);
  });

  it("gives botbuilder's credentials a token for the connector", async () => {
    const scope = issuer.environment(appId).ToChannelFromBotOAuthScope ?? '';
    const token = await new ManagedIdentityAppCredentials(
      appId,
      scope,
      new JwtTokenProviderFactory(),
    ).getToken();
    const claims = await issuer.verify(token, { audience: 'https://api.botframework.com' });
    expect(claims.appid).toBe(appId);
  });

  it.each([
    ['without the secret header', {}, `?api-version=2019-08-01&resource=r&client_id=${appId}`, 401],
    ['for an unknown identity', undefined, '?api-version=2019-08-01&resource=r&client_id=other', 400],
    ['in another version', undefined, `?api-version=2017-09-01&resource=r&client_id=${appId}`, 400],
    ['without a resource', undefined, `?api-version=2019-08-01&client_id=${appId}`, 400],
  ])('refuses a request %s', async (_, headers, query, status) => {
    const response = await fetch(`${issuer.url}/msi/token${query}`, {
      headers: headers ?? { 'X-IDENTITY-HEADER': issuer.identityHeader },
    });
    expect(response.status).toBe(status);
  });
});

describe('verify', () => {
  it('rejects a token for another audience', async () => {
    const token = await issuer.sign({ aud: 'https://one.example', oid: objectId });
    await expect(issuer.verify(token, { audience: 'https://two.example' })).rejects.toThrow('aud');
  });

  it('rejects an expired token', async () => {
    const token = await issuer.sign({ aud: 'https://one.example', exp: 1 });
    await expect(issuer.verify(token, { audience: 'https://one.example' })).rejects.toThrow('exp');
  });
});

it('publishes an Entra configuration whose keys verify a person’s token', async () => {
  const { jwks_uri, issuer: iss } = (await (
    await fetch(`${issuer.entraIssuer}/.well-known/openid-configuration`)
  ).json()) as { jwks_uri: string; issuer: string };
  const { createRemoteJWKSet, jwtVerify } = await import('jose');
  const token = await issuer.sign({ aud: appId, oid: objectId });
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), {
    issuer: iss,
    audience: appId,
  });
  expect(payload).toMatchObject({ oid: objectId, ver: '2.0' });
});
