import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeVerifyToken } from '../../../bot/adapter/channel-token.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';

const tenantId = '11111111-0000-4000-8000-000000000001';
const appId = '22222222-0000-4000-8000-000000000002';
const service = 'https://smba.example/';
let issuer: Issuer;

beforeAll(async () => {
  const identity = { clientId: appId, objectId: '33333333-0000-4000-8000-000000000003' };
  issuer = await startIssuer({ tenantId, identities: [identity] });
});
afterAll(() => issuer.stop());

it('a token is good for the service address it names, and for no other', async () => {
  const verify = makeVerifyToken(appId, issuer.environment(appId).ToBotFromChannelOpenIdMetadataUrl);
  const token = await issuer.channelToken(appId, service);
  expect(await verify(token, service)).toBe(true);
  expect(await verify(token, 'https://evil.example/')).toBe(false);
});
