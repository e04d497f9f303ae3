import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../sandbox/azurite.ts';
import { type Host, startHost } from '../../sandbox/functions-host/start-host.ts';
import { type Issuer, startIssuer } from '../../sandbox/issuer/start-issuer.ts';
import { makeEvidence } from '../../shared/tables/make-evidence.ts';
import { openStorage } from '../../shared/tables/open-storage.ts';
import { sightOf } from '../contracts/evidence-samples.ts';
import { environmentKey, runId } from '../contracts/ledger-samples.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const appId = '55555555-5555-4555-8555-555555555555';
const planner = '33333333-3333-4333-8333-333333333333';
const reader = '33333333-3333-4333-8333-333333333334';
const stranger = '77777777-7777-4777-8777-777777777777';
const audience = '5d0b6f3e-2c41-4f0a-9b7e-1a6c8d3f4e02';
const runs = '/api/environments/contoso-dev/runs';
const settings = {
  tenantId,
  environments: [
    {
      key: 'contoso-dev',
      name: 'Contoso Dev',
      url: 'https://contoso-dev.example',
      organizationId: '22222222-2222-4222-8222-222222222222',
      prefix: 'contoso',
      people: { planner: [planner], reader: [reader] },
    },
  ],
};

let azurite: Azurite;
let issuer: Issuer;
let host: Host;

beforeAll(async () => {
  [azurite, issuer] = await Promise.all([
    startAzurite(),
    startIssuer({ tenantId, identities: [{ clientId: appId, objectId: appId }] }),
  ]);
  host = await startHost({ entry: resolve('functions/main.ts'), port: 0, root: '.' });
});
afterAll(async () => {
  await host.stop();
  await Promise.all([azurite.stop(), issuer.stop()]);
});

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 127, 128);

/** Asks as somebody (an object id), or as nobody. */
/** A heading of the report in each language. */
const reportWords = { en: 'Summary', de: 'Zusammenfassung', es: 'Resumen', fr: 'Résumé', ja: '概要' };

async function ask(
  path: string,
  by: string | undefined,
  method: string,
  body?: string,
  more: { readonly [header: string]: string } = {},
): Promise<Response> {
  const expires = Math.floor(Date.now() / 1000) + 600;
  const token =
    by === undefined ? '' : await issuer.sign({ aud: audience, oid: by, name: 'Ann Example', exp: expires });
  return fetch(host.url + path, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: { 'x-functions-key': host.keys.functionKey, authorization: `Bearer ${token}`, ...more },
  });
}

const pictureOf = (path: string, by: string | undefined): Promise<Response> => ask(path, by, 'GET');

async function call(path: string, by: string | undefined, method = 'GET') {
  const answer = await ask(path, by, method);
  const text = await answer.text();
  const body = (text === '' ? {} : JSON.parse(text)) as { readonly [name: string]: unknown };
  return { status: answer.status, body, headers: answer.headers };
}

describe('the HTTP API', () => {
  it('answers 503 with the names of what is missing until it is configured, then works without a restart', async () => {
    const before = await call('/api/health', undefined);
    expect(before.status).toBe(503);
    expect(before.body).toMatchObject({ reason: 'not_configured' });
    expect(JSON.stringify(before.body)).toContain('CUTOVER_SETTINGS');
    await expect(host.fire('sweep')).rejects.toThrow('not_configured');
    Object.assign(process.env, issuer.environment(appId), {
      CUTOVER_SETTINGS: JSON.stringify(settings),
      CUTOVER_API_AUDIENCE: audience,
      CUTOVER_API_ISSUER: issuer.entraIssuer,
      CUTOVER_API_JWKS: `${issuer.url}/${tenantId}/discovery/v2.0/keys`,
      CUTOVER_LOG: 'off',
      AzureWebJobsStorage: azurite.connectionString,
    });
    expect(await call('/api/health', undefined)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('takes a function key for no identity', async () => {
    const answer = await call(runs, undefined, 'POST');
    expect(answer).toMatchObject({ status: 401, body: { reason: 'sign_in_required' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('tells a person without a role the same as about an environment that is not there', async () => {
    const nowhere = runs.replace('contoso-dev', 'contoso-nil');
    for (const method of ['POST', 'GET']) {
      const here = await call(runs, stranger, method);
      expect(here).toMatchObject({ status: 404, body: { reason: 'unknown_environment' } });
      const there = JSON.stringify((await call(nowhere, stranger, method)).body);
      expect(there).toBe(JSON.stringify(here.body).replaceAll('contoso-dev', 'contoso-nil'));
    }
  });

  it('refuses a reader who asks for a migration, by reason code', async () => {
    expect(await call(runs, reader, 'POST')).toMatchObject({
      status: 403,
      body: { reason: 'not_a_planner' },
    });
  });

  it.each([
    ['an environment that is not configured', '/api/environments/contoso-prod/runs', 'unknown_environment'],
    ['an environment key that is none', '/api/environments/Contoso%20Dev/runs', 'unknown_environment'],
    ['a run that is not there', '/api/runs/contoso-dev.8235000000000.abcdef123456', 'unknown_run'],
    ['a run id that is none', '/api/runs/..%2f..', 'unknown_run'],
  ])('answers 404 for %s', async (_what, path, reason) => {
    expect(await call(path, planner)).toMatchObject({ status: 404, body: { reason } });
  });

  it('starts a run, shows it, lists it, and refuses a second one meanwhile', async () => {
    const started = await call(runs, planner, 'POST');
    expect(started).toMatchObject({
      status: 202,
      body: { status: 'planning', environment: 'contoso-dev', requester: { id: planner } },
    });
    const id = String(started.body.id);
    expect((await call(`/api/runs/${id}`, planner)).body).toEqual(started.body);
    expect((await call(`/api/runs/${id}`, stranger)).status).toBe(404);
    expect((await call(`${runs}?top=1`, planner)).body).toEqual([started.body]);
    expect(await call(runs, planner, 'POST')).toMatchObject({
      status: 409,
      body: { reason: 'run_already_open', params: { run: id } },
    });
  });

  it('takes what is asked for in JSON, and refuses by name what it does not know', async () => {
    const post = async (body: string) => {
      const answer = await ask(runs, planner, 'POST', body);
      return { status: answer.status, body: await answer.json() };
    };
    for (const [body, field] of [
      ['{', 'JSON'],
      ['[]', 'JSON'],
      ['{"kind":"everything"}', 'kind'],
      ['{"pilot":0}', 'pilot'],
      ['{"pilot":5,"dryRun":true}', 'dryRun'],
      ['{"kind":"widen","pilot":5}', 'pilot'],
      ['{"window":22}', 'window'],
      [`{"window":"${'x'.repeat(201)}"}`, 'window'],
      ['{"window":["Sat 22:00-02:00"]}', 'window'],
      ['{"kind":"rollback","run":"contoso-dev"}', 'run'],
      ['{"kind":"rollback","run":7}', 'run'],
      ['{"kind":"rollback","pilot":5}', 'pilot'],
      ['{"kind":"migrate","run":"contoso-dev.8235000000000.abcdef123456"}', 'run'],
    ] as const)
      expect(await post(body)).toEqual({
        status: 400,
        body: { reason: 'unreadable_body', params: { field }, message: expect.stringContaining(field) },
      });
    expect(await post('{"kind":"migrate","pilot":["12"]}')).toMatchObject({
      status: 400,
      body: { reason: 'pilot_unreadable' },
    });
    expect(await post('{"kind":"widen"}')).toMatchObject({
      status: 409,
      body: { reason: 'nothing_to_widen' },
    });
    for (const window of ['', 'Saturday night', 'Sat 22:00-02:00 Mars/Olympus', 'Sat 22:00-22:00'])
      expect(await post(JSON.stringify({ window }))).toMatchObject({
        status: 400,
        body: { reason: 'unreadable_window', params: { example: expect.any(String) } },
      });
    expect(await post('{"window":"2020-01-01 22:00-23:00"}')).toMatchObject({
      status: 400,
      body: { reason: 'window_over' },
    });
    // The run of the test before is open, so a window that can be read gets as far as that.
    expect(await post('{"pilot":5,"window":"Sat 22:00-02:00 Europe/Berlin"}')).toMatchObject({
      status: 409,
      body: { reason: 'run_already_open' },
    });
    for (const run of ['contoso-dev.8235000000000.abcdef123456', 'contoso-prod.8235000000000.abcdef123456'])
      expect(await post(JSON.stringify({ kind: 'rollback', run }))).toMatchObject({
        status: 404,
        body: { reason: 'unknown_run' },
      });
    expect(await post('{"kind":"rollback"}')).toMatchObject({
      status: 409,
      body: { reason: 'run_already_open' },
    });
    expect(await post('{"kind":"retire"}')).toMatchObject({
      status: 409,
      body: { reason: 'nothing_to_retire' },
    });
  });

  it('answers a report as a file that may fetch and run nothing, to readers only', async () => {
    const [first] = ((await call(runs, planner)).body.runs ?? []) as { readonly id: string }[];
    const listed = first?.id ?? ((await call(runs, planner)).body as never as { id: string }[])[0]?.id;
    const path = `/api/runs/${listed}/report`;
    for (const [format, type] of [
      ['html', 'text/html'],
      ['md', 'text/markdown'],
      ['json', 'application/json'],
    ]) {
      const answer = await ask(`${path}?format=${format}`, reader, 'GET');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).toContain('Contoso Dev');
    }
    expect((await ask(path, reader, 'GET')).headers.get('content-type')).toContain('text/html');
    // The reader's language: of the address, else of the browser; the explanation for programs' users as well.
    for (const [lang, word] of Object.entries(reportWords)) {
      const html = await (await ask(`${path}?lang=${lang}`, reader, 'GET')).text();
      expect(html).toContain(`<html lang="${lang}"`);
      expect(html).toContain(word);
      const { explanation } = (await call(`${path}?format=json&lang=${lang}`, reader)).body;
      expect(String(explanation).includes('asked for'), String(explanation)).toBe(lang === 'en');
    }
    const browser = { 'accept-language': 'pl, fr-CA;q=0.7, de;q=0.2' };
    expect(await (await ask(path, reader, 'GET', undefined, browser)).text()).toContain('<html lang="fr"');
    const refused = await call(`${path}?format=docx&lang=de`, reader);
    expect(refused.body.message).toContain('Format');
    expect(await call(`${path}?format=docx`, reader)).toMatchObject({
      status: 400,
      body: { reason: 'unknown_format' },
    });
    expect((await call(path, stranger)).status).toBe(404);
    expect((await call(path, undefined)).status).toBe(401);
  });

  it('answers the page of all environments to whoever may read one, in their language', async () => {
    const page = '/api/fleet';
    const answer = await ask(`${page}?state=unknown&lang=de`, reader, 'GET');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain('<html lang="de"');
    expect(html).toContain('Alle Umgebungen');
    // Nobody is left out by what they type into the address.
    for (const query of ['?page=0', '?page=x', '?page=99', '?state=nothing', '?cause=<b>', '?lang=<b>'])
      expect((await ask(page + query, reader, 'GET')).status).toBe(200);
    expect(await call(page, stranger)).toMatchObject({
      status: 404,
      body: { reason: 'unknown_environment' },
    });
    expect(await call(page, undefined)).toMatchObject({ status: 401, body: { reason: 'sign_in_required' } });
  });

  it('takes the token that the sign-in of the platform passes on, for the page only and checked like any other', async () => {
    const soon = Math.floor(Date.now() / 1000) + 600;
    const claims = { aud: audience, oid: reader, name: 'Ann Example', exp: soon };
    const open = async (path: string, token: string) => {
      const headers = { 'x-ms-token-aad-id-token': token, 'x-functions-key': host.keys.functionKey };
      return (await fetch(host.url + path, { headers })).status;
    };
    const good = await issuer.sign(claims);
    expect(await open('/api/fleet', good)).toBe(200);
    expect(await open(runs, good)).toBe(401);
    expect(await open('/api/fleet', `${good.slice(0, -4)}AAAA`)).toBe(401);
    const elsewhere = { ...claims, aud: '00000000-0000-4000-8000-00000000aaaa' };
    expect(await open('/api/fleet', await issuer.sign(elsewhere))).toBe(401);
    const otherTenant = { ...claims, tid: '99999999-9999-4999-8999-999999999999' };
    expect(await open('/api/fleet', await issuer.sign(otherTenant))).toBe(401);
    expect(await open('/api/fleet', await issuer.sign({ ...claims, acct: 1 }))).toBe(401);
    expect(await open('/api/fleet', await issuer.sign({ ...claims, exp: soon - 7200 }))).toBe(401);
  });

  it('shows a picture of evidence as what it is, kept and guessed at by nobody', async () => {
    const run = runId(environmentKey('contoso-dev'), 5);
    const { ledger: table } = openStorage(azurite);
    const evidence = makeEvidence({ table, random: () => '0'.repeat(16) });
    const pictures = { crop: jpeg, screenshot: png, panel: Uint8Array.from(Buffer.from('<svg>')) };
    await evidence.put(run, sightOf('workspace', 'contoso_voice'), pictures);
    for (const [name, type, bytes] of [
      ['crop', 'image/jpeg', jpeg],
      ['screenshot', 'image/png', png],
    ] as const) {
      const answer = await pictureOf(`/api/runs/${run}/evidence/workspace/${name}`, reader);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([...bytes]);
    }
    expect((await pictureOf(`/api/runs/${run}/evidence/workspace/panel`, reader)).status).toBe(500);
  });

  it.each([
    ['a stranger', stranger, 'workspace/crop', 404],
    ['nobody', undefined, 'workspace/crop', 401],
    ['a reader who asks for evidence that is not there', reader, 'reported-1/crop', 404],
    ['a reader who asks for a name that is none', reader, 'workspace/secret', 404],
    ['a reader who asks for a path', reader, '..%2f..%2fhead/crop', 404],
  ])('shows no picture to %s', async (_who, by, path, status) => {
    const run = runId(environmentKey('contoso-dev'), 5);
    const answer = await pictureOf(`/api/runs/${run}/evidence/${path}`, by);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('lets nobody keep its answers', async () => {
    expect((await call(runs, planner)).headers.get('cache-control')).toBe('no-store');
  });

  it('lets the door answer where Teams delivers', async () => {
    const answer = await fetch(`${host.url}/api/messages`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });
});
