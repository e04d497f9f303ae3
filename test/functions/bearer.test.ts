import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authenticate, makeAuthenticate } from '../../functions/bearer.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const oid = '33333333-3333-4333-8333-33333333333a';
const issuer = 'https://issuer.example/v2.0';
const audience = '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02';
const refusal = { kind: 'refusal', reason: 'sign_in_failed', params: {} };

const ours = await generateKeyPair('RS256', { extractable: true });
const theirs = await generateKeyPair('RS256');
const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
let server: Server;
let authenticate: Authenticate;

beforeAll(async () => {
  server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  authenticate = makeAuthenticate({ issuer, audience, tenantId, jwksUrl });
});
afterAll(() => server.close());

interface Token {
  readonly claims?: { readonly [name: string]: unknown };
  readonly key?: Parameters<SignJWT['sign']>[0];
  readonly alg?: string;
  readonly expires?: string | null;
  readonly audience?: string;
  readonly issuer?: string;
}

function token(one: Token = {}): Promise<string> {
  const jwt = new SignJWT({ tid: tenantId, oid, name: 'Ann Example', ...one.claims })
    .setProtectedHeader({ alg: one.alg ?? 'RS256', kid: 'k' })
    .setIssuedAt()
    .setIssuer(one.issuer ?? issuer)
    .setAudience(one.audience ?? audience);
  if (one.expires !== null) jwt.setExpirationTime(one.expires ?? '10m');
  return jwt.sign(one.key ?? ours.privateKey);
}

describe('a bearer token', () => {
  it('of our tenant, for us and signed by the issuer names its person', async () => {
    expect(await authenticate(`Bearer ${await token()}`)).toEqual({ id: oid, name: 'Ann Example' });
  });

  const refused: readonly (Token & { readonly id: string })[] = [
    { id: 'signed by another key', key: theirs.privateKey },
    { id: 'for another audience', audience: 'api://other' },
    { id: 'of another issuer', issuer: 'https://other.example/v2.0' },
    { id: 'of another tenant', claims: { tid: '66666666-6666-4666-8666-666666666666' } },
    { id: 'without tenant', claims: { tid: undefined } },
    { id: 'without object id', claims: { oid: undefined } },
    { id: 'with an object id that is no GUID', claims: { oid: 'ann' } },
    { id: 'of an application', claims: { idtyp: 'app' } },
    { id: 'of a guest', claims: { acct: 1 } },
    {
      id: 'of somebody whose home is another tenant',
      claims: { idp: 'https://sts.windows.net/66666666-6666-4666-8666-666666666666/' },
    },
    { id: 'without end', expires: null },
    { id: 'that is over', expires: '-10m' },
    { id: 'signed with a shared secret', alg: 'HS256', key: new TextEncoder().encode('k'.repeat(32)) },
  ];
  it.each(refused)('$id is refused', async (one) => {
    expect(await authenticate(`Bearer ${await token(one)}`)).toEqual(refusal);
  });

  it('that is absent, unsigned or junk is refused', async () => {
    const [, claims] = (await token()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const text of [null, '', 'Bearer', 'Basic abc', 'Bearer a.b.c', `Bearer ${none}.${claims}.`])
      expect(await authenticate(text)).toEqual(refusal);
  });

  it('is refused when the keys cannot be fetched', async () => {
    const closed = makeAuthenticate({ issuer, audience, tenantId, jwksUrl: 'http://127.0.0.1:1/keys' });
    expect(await closed(`Bearer ${await token()}`)).toEqual(refusal);
  });
});
