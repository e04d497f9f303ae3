import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { type Host, startHost } from '../../sandbox/functions-host/start-host.ts';
import { type Listening, listen } from '../../sandbox/issuer/listen.ts';
import { type Issuer, startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { runJson } from '../../shared/report/run-json.ts';
import { aReport } from '../builders/reported.ts';
import { activityOf } from '../openapi/activity.ts';
import { type Asked, firsts, questions } from '../openapi/asked.ts';
import { makeConforms } from '../openapi/conforms.ts';
import { documentPath } from '../openapi/document-text.ts';
import { store, tearGlance } from '../openapi/stored.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const appId = '55555555-5555-4555-8555-555555555555';
const people = {
  planner: '33333333-3333-4333-8333-333333333333',
  reader: '33333333-3333-4333-8333-333333333334',
  stranger: '33333333-3333-4333-8333-333333333335',
};
const audience = '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02';
const { conforms, unseen } = makeConforms(JSON.parse(readFileSync(documentPath, 'utf8')));

let azurite: Azurite;
let issuer: Issuer;
let host: Host;
/** Takes nothing that the bot says. */
let channel: Listening;

beforeAll(async () => {
  [channel, azurite, issuer] = await Promise.all([
    listen((_request, response) => response.writeHead(400).end()),
    startAzurite(),
    startIssuer({ tenantId, identities: [{ clientId: appId, objectId: appId }] }),
  ]);
  host = await startHost({ entry: resolve('functions/main.ts'), port: 0, root: '.' });
});
afterAll(async () => {
  await host.stop();
  await Promise.all([azurite.stop(), issuer.stop(), channel.stop()]);
});

const environmentOf = (key: string, n: number) => ({
  key,
  name: key,
  url: `https://${key}.example`,
  organizationId: `22222222-2222-4222-8222-22222222222${n}`,
  prefix: 'contoso',
  people: { planner: [people.planner], reader: [people.reader] },
});

async function ask({ method, path, by, body, keyless }: Asked) {
  const exp = Math.floor(Date.now() / 1000) + 600;
  const token =
    by === 'nobody' ? '' : await issuer.sign({ aud: audience, oid: people[by], name: 'Ann', exp });
  const key = keyless === true ? {} : { 'x-functions-key': host.keys.functionKey };
  const headers = { ...key, authorization: `Bearer ${token}` };
  return answerOf(
    await fetch(`${host.url}/api/${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
  );
}

const answerOf = async (answer: Response) => ({
  status: answer.status,
  contentType: answer.headers.get('content-type'),
  body: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
});

/** As Teams delivers. */
async function deliver(claims: { readonly [name: string]: string }, type = 'typing') {
  const serviceUrl = `${channel.url}/`;
  const token = await issuer.channelToken(appId, serviceUrl, claims);
  const body = JSON.stringify(activityOf(type, { tenantId, serviceUrl }));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return answerOf(await fetch(`${host.url}/api/messages`, { method: 'POST', headers, body }));
}

describe('what the routes really answer is what the OpenAPI document says', () => {
  it.each(firsts)('before anything is configured: $of', async (asked) => {
    const answer = await ask({ ...asked, by: 'nobody' });
    expect([answer.status, conforms(asked.of, answer)]).toEqual([503, []]);
  });

  it('of the door before anything is configured', async () => {
    const answer = await deliver({});
    expect([answer.status, conforms('messages', answer)]).toEqual([503, []]);
    Object.assign(process.env, issuer.environment(appId), {
      CUTOVER_SETTINGS: JSON.stringify({
        tenantId,
        environments: ['contoso-dev', 'contoso-free', 'contoso-torn'].map(environmentOf),
      }),
      CUTOVER_API_AUDIENCE: audience,
      CUTOVER_API_ISSUER: issuer.entraIssuer,
      CUTOVER_API_JWKS: `${issuer.url}/${tenantId}/discovery/v2.0/keys`,
      CUTOVER_LOG: 'off',
      AzureWebJobsStorage: azurite.connectionString,
    });
    await store(azurite.connectionString);
  });

  it.each(questions)('$id', async (asked) => {
    const answer = await ask(asked);
    expect([answer.status, conforms(asked.of, answer)], answer.body).toEqual([asked.status, []]);
  });

  it.each([
    ['an activity that asks for no answer', {}, 'typing', 200],
    ['a token of somebody else', { iss: 'https://somebody.example' }, 'typing', 401],
    ['a message whose channel cannot be answered', {}, 'message', 500],
  ])('of the door: %s', async (_what, claims, type, status) => {
    const answer = await deliver(claims, type);
    expect([answer.status, conforms('messages', answer)]).toEqual([status, []]);
  });

  it('of the page of all environments where a row cannot be read', async () => {
    await tearGlance(azurite.connectionString);
    const answer = await ask({
      id: '',
      of: 'fleet-read',
      method: 'GET',
      path: 'fleet',
      by: 'reader',
      status: 500,
    });
    expect([answer.status, conforms('fleet-read', answer)]).toEqual([500, []]);
  });

  it('and nothing that is documented was left out', () => {
    expect(unseen()).toEqual([]);
  });
});

describe('the report for programs', () => {
  it('has the documented form with a plan, changes, evidence and an audit chain', () => {
    const body = runJson('en', aReport());
    expect(conforms('runs-report', { status: 200, contentType: 'application/json', body })).toEqual([]);
    const more = body.replace('"explanation"', '"secret": 1, "explanation"');
    expect(conforms('runs-report', { status: 200, contentType: 'application/json', body: more })).not.toEqual(
      [],
    );
  });
});
