import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reading, writing } from '../../../sandbox/fixtures/two-identities.ts';
import { newSigningKey } from '../../../sandbox/issuer/signing-key.ts';
import { largestRequest } from '../../../shared/pages/limits.ts';
import { audience, type BrowserAppPlace, openBrowserApp, tenantId } from './place.ts';

let place: BrowserAppPlace;
beforeAll(async () => {
  place = await openBrowserApp();
});
afterAll(() => place.stop());

/** Of a version that nobody speaks: whoever is let in is told so, and no browser starts. */
const question = JSON.stringify({ version: 0 });
const secret = 'a-word-nobody-may-see';

async function answered(token: string | undefined, body = question) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await place.post(body, headers);
  return { status: answer.status, body: await answer.text() };
}

const stranger = '66666666-6666-4666-8666-666666666666';
const past = Math.floor(Date.now() / 1000) - 3600;

describe('the app that opens pages', () => {
  it('lets the listed application in, with a token of either version', async () => {
    expect(await answered(await place.token())).toEqual({ status: 409, body: '{"reason":"other_version"}' });
    const second = await place.token({ appid: undefined, azp: reading.clientId });
    expect((await answered(second)).status).toBe(409);
  });

  const wrong = [
    { id: 'for another audience', claims: { aud: 'api://other' }, status: 401 },
    { id: 'of another issuer', claims: { iss: 'https://sts.example/' }, status: 401 },
    { id: 'of another tenant', claims: { tid: stranger }, status: 401 },
    { id: 'that is over', claims: { iat: past - 60, nbf: past - 60, exp: past }, status: 401 },
    { id: 'without end', claims: { exp: undefined }, status: 401 },
    { id: 'without object id', claims: { oid: undefined }, status: 401 },
    { id: 'of another application', claims: { appid: stranger }, status: 403 },
    { id: 'of the identity that writes', claims: { appid: writing.clientId }, status: 403 },
    { id: 'of no application', claims: { appid: undefined }, status: 403 },
    { id: 'of another one in its second version', claims: { azp: stranger }, status: 403 },
    { id: 'of a person who is signed in to the listed application', claims: { scp: 'open' }, status: 403 },
  ];
  it.each(wrong)('refuses a token $id, with one word', async ({ claims, status }) => {
    const { body, ...rest } = await answered(await place.token({ ...claims, note: secret }), secret);
    expect(rest).toEqual({ status });
    expect(JSON.parse(body)).toEqual({ reason: status === 401 ? 'sign_in_required' : 'not_a_caller' });
  });

  it('refuses a token that somebody else signed, one that nobody signed, junk, and none', async () => {
    const other = await newSigningKey();
    const claims = { iss: place.issuer.entraIssuer, aud: audience, appid: reading.clientId, tid: tenantId };
    const forged = await other.sign({ ...claims, oid: reading.objectId });
    const [, payload] = (await place.token()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [forged, none, 'a.b.c', 'x'.repeat(12_000), '', undefined])
      expect((await answered(token)).status, token?.slice(0, 20)).toBe(401);
  });

  const garbage: readonly { readonly id: string; readonly body: string; readonly status: number }[] = [
    { id: 'nothing', body: '', status: 400 },
    { id: 'no JSON', body: '{', status: 400 },
    { id: 'no object', body: '[]', status: 400 },
    { id: 'no kind', body: '{"version":1}', status: 400 },
    { id: 'an unknown kind', body: '{"version":1,"kind":"shell"}', status: 400 },
    { id: 'something more', body: '{"version":1,"kind":"ready","more":1}', status: 400 },
    {
      id: 'a file as widget',
      body: '{"version":1,"kind":"widget","channelUrl":"file:///etc/passwd","workspace":"https://x.example"}',
      status: 400,
    },
    {
      id: 'a workspace with a path',
      body: '{"version":1,"kind":"widget","channelUrl":"https://x.example","workspace":"https://x.example/y"}',
      status: 400,
    },
    { id: 'the next version', body: '{"version":2,"kind":"ready"}', status: 409 },
    { id: 'too much', body: `{"version":1,"kind":"${'x'.repeat(largestRequest)}"}`, status: 413 },
  ];
  it.each(garbage)('answers $id with $status and one word', async ({ body, status }) => {
    const told = await answered(await place.token(), body);
    expect(told.status).toBe(status);
    expect(Object.keys(JSON.parse(told.body))).toEqual(['reason']);
  });

  it('asks for the token before it reads what was sent', async () => {
    expect((await answered(undefined, 'x'.repeat(largestRequest + 1))).status).toBe(401);
  });
});
