import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../../sandbox/issuer/listen.ts';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { lookScript } from '../../../shared/browser/look-script.ts';
import { parseReport } from '../../../shared/browser/parse-report.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { WorkspaceEvidence } from '../../../shared/domain/workspace-evidence.ts';

const library = 'msdyn_channelintegrationframework.js';
const loader = 'msdyn_CIFV2Loader';
const answer: { body: string; headers: { [name: string]: string } } = { body: '', headers: {} };
let server: Listening;
let page: Page;

beforeAll(async () => {
  server = await listen((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.includes('missing')) response.writeHead(404).end();
    else if (path.endsWith('.js')) response.writeHead(200, { 'content-type': 'text/javascript' }).end();
    else response.writeHead(200, { 'content-type': 'text/html', ...answer.headers }).end(answer.body);
  });
  page = await (await launchBrowser(browserOptions(process.env))).newPage();
});
afterAll(async () => {
  await page.context().browser()?.close();
  await server.stop();
});

interface Shown {
  readonly body?: string;
  readonly headers?: { [name: string]: string };
  readonly storage?: { readonly [key: string]: string };
  readonly path?: string;
}

async function lookAt({
  body = '',
  headers = {},
  storage = {},
  path = '/',
}: Shown): Promise<WorkspaceEvidence> {
  Object.assign(answer, { body, headers });
  await page.goto(`${server.url}${path}`);
  await page.evaluate(
    `sessionStorage.clear(); for (const [key, value] of Object.entries(${JSON.stringify(storage)})) sessionStorage.setItem(key, value);`,
  );
  const text = await page.evaluate(
    lookScript({ nonce: 'nonce-of-a-test', origins: [], names: ['contoso_phone'] }),
  );
  const report = parseReport(String(text), '2026-03-02T09:00:00.000Z');
  if (isRefusal(report)) throw new Error(JSON.stringify(report.params));
  return report.evidence;
}

describe('the library', () => {
  const tag = (src: string) => `<script src="${src}"></script>`;
  it.each([
    ['with a version before it', `/%7B638712000000000000%7D/webresources/${library}`, true],
    ['with a query behind it', `/webresources/${library}?ver=1`, true],
    ['in other letter case', `/WebResources/${library.toUpperCase()}`.replace('.JS', '.js'), true],
    ['of another name that ends alike', `/webresources/my${library}`, false],
    ['only named in a query', `/other.js?${library}`, false],
    ['that was not found', `/missing/${library}`, false],
  ])('%s counts: %s → %s', async (_what, src, counts) => {
    const { scripts } = await lookAt({ body: tag(src) });
    expect(scripts).toEqual(counts ? [`${server.url}${src.split('?')[0]}`] : []);
  });

  it('does not count when only a frame has it, or when it is only preloaded', async () => {
    const framed = `<iframe srcdoc='${tag(`/webresources/${library}`)}'></iframe>`;
    const preloaded = `<link rel="preload" as="script" href="/webresources/${library}">`;
    expect((await lookAt({ body: framed + preloaded })).scripts).toEqual([]);
  });

  it('counts when its tag is gone again', async () => {
    const body = `<script src="/webresources/${library}"></script><script>document.scripts[0].remove()</script>`;
    expect((await lookAt({ body })).scripts).toHaveLength(1);
  });
});

describe('the entry applicationExtensions', () => {
  const url = `/webresources/${library}`;
  it.each([
    ['a list of rows', JSON.stringify([{ name: loader, url }]), true],
    ['rows under their names', JSON.stringify({ [loader]: { deep: { url } } }), true],
    ['text within text', JSON.stringify(JSON.stringify([{ name: loader, url }])), true],
    ['a list of texts', JSON.stringify([loader, url]), true],
    ['an address as a key', JSON.stringify({ [url]: loader }), true],
    ['no JSON at all', `${loader}=${url}`, true],
    ['the two in rows of their own', JSON.stringify([{ name: loader }, { name: 'other', url }]), false],
    ['the name alone', JSON.stringify([{ name: loader, url: '/other.js' }]), false],
    ['the library alone', JSON.stringify([{ url }]), false],
    ['nothing', '[]', false],
  ])('as %s: loader %#', async (_shape, value, found) => {
    const { storage } = await lookAt({ storage: { applicationExtensions: value } });
    expect(storage.applicationExtensions.loader).toBe(found);
  });

  it('survives what is nested too deeply', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { storage } = await lookAt({ storage: { applicationExtensions: deep } });
    expect(storage.applicationExtensions).toMatchObject({ loader: false, length: 100_000 });
  });
});

describe('the entry channelProviders', () => {
  it.each(['', ' ', '[]', '[ ]', '{}', 'null', '""'])('is empty as %j', async (value) => {
    const { storage } = await lookAt({ storage: { channelProviders: value } });
    expect(storage.channelProviders).toMatchObject({ present: true, empty: true });
  });

  it('is absent', async () => {
    const { storage } = await lookAt({});
    expect(storage.channelProviders).toEqual({
      present: false,
      keys: [],
      length: 0,
      empty: true,
      hash: null,
      occurs: [],
      loader: false,
    });
  });

  it('is found with something before and after its name, and hashed as it is', async () => {
    const value = '[{"name":"contoso_phone","url":"https://x.example/?token=secret"}]';
    const { storage } = await lookAt({ storage: { u1_channelProviders_app: value } });
    expect(storage.channelProviders).toMatchObject({
      present: true,
      empty: false,
      keys: ['u1_channelProviders_app'],
      occurs: ['contoso_phone'],
      length: value.length,
      // sha256sum of the text above
      hash: 'f1453bbe503f67c08b19196ccfe673e1c0d93f3d43bca9737ec1fd7d9c09ad85',
    });
  });
});

describe('the page', () => {
  it('may forbid eval and scripts of others', async () => {
    const { app } = await lookAt({
      headers: { 'content-security-policy': "default-src 'self'; script-src 'self'" },
      path: '/main.aspx?appid={BC1316AA-5412-EB11-A812-000D3AB87B94}',
    });
    expect(app).toBe('bc1316aa-5412-eb11-a812-000d3ab87b94');
  });

  it('may know nothing of the platform', async () => {
    expect(await lookAt({})).toMatchObject({ user: null, app: null, profile: null, frames: [] });
  });

  it('names its active profile and its user, whether at once or later', async () => {
    const body = `<script>
      Microsoft = { AppRuntime: { Utility: { getEnvironment: () => Promise.resolve({ AppConfigName: 'contoso_voice' }) } } };
      Xrm = { Utility: { getGlobalContext: () => ({ userSettings: { userId: '{B9DC4DE4-1EA3-4E8E-80AE-6CA462DDFD88}' } }) } };
    </script>`;
    expect(await lookAt({ body })).toMatchObject({
      user: 'b9dc4de4-1ea3-4e8e-80ae-6ca462ddfd88',
      profile: 'contoso_voice',
    });
  });

  it('shows of a frame what its ancestors and the window leave of it', async () => {
    const frame = (style: string) =>
      `<iframe src="/f" style="position:absolute;top:0;border:0;${style}"></iframe>`;
    const body = [
      `<div style="position:absolute;width:40px;height:300px;overflow:hidden">${frame('width:300px;height:300px')}</div>`,
      frame('left:100px;width:200px;height:150px'),
      frame('left:100px;width:90px;height:90px;visibility:hidden'),
      frame('left:-500px;width:80px;height:80px'),
    ].join('');
    const { frames } = await lookAt({ body });
    expect(frames.map(({ visible, width, height }) => [visible, width, height])).toEqual([
      [true, 200, 150],
      [true, 40, 300],
      [false, 0, 0],
      [false, 0, 80],
    ]);
  });

  it('does not cut a frame by ancestors it is not placed in', async () => {
    const box = '<div style="width:10px;height:10px;overflow:hidden">';
    const frame = (position: string) =>
      `<iframe src="/f" style="position:${position};top:0;left:0;border:0;width:200px;height:150px"></iframe>`;
    const placed = `<div style="position:relative;width:90px;height:10px;overflow:hidden">${frame('absolute')}</div>`;
    const { frames } = await lookAt({
      body: `${box}${frame('absolute')}</div>${box}${frame('fixed')}</div>${placed}`,
    });
    expect(frames.map(({ width, height }) => [width, height])).toEqual([
      [200, 150],
      [200, 150],
      [90, 10],
    ]);
  });
});
