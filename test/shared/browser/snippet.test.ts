import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerServiceWorkspace } from '../../../sandbox/fixtures/standard-rows.ts';
import { longestReport, parseReport } from '../../../shared/browser/parse-report.ts';
import { snippet } from '../../../shared/browser/snippet.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import {
  channelProvider,
  migratedOrganisation,
  migratedProfile,
} from '../../builders/migrated-organisation.ts';
import { openPlace, type Place } from '../../sandbox/workspace/open-workspace.ts';

const origin = 'https://docks-at-init.widgets.example';
const code = snippet({ nonce: 'single-use-1', origins: [origin], names: ['contoso_docks_at_init'] });
let place: Place;
let page: Page;
let console: CDPSession;

beforeAll(async () => {
  place = await openPlace();
  const { url, signIn } = await place.organisation(
    migratedOrganisation([channelProvider(new URL(origin).host)]),
  );
  const context = await place.browser.newContext({ storageState: await signIn() });
  page = await context.newPage();
  await page.goto(`${url}/main.aspx?appid=${customerServiceWorkspace}`);
  await page.locator('#side-panel:not(.minimised) iframe').waitFor();
  console = await context.newCDPSession(page);
});
afterAll(() => place.stop());

/** As the console of the developer tools runs what is typed there. */
async function typeIntoConsole(expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await console.send('Runtime.evaluate', {
    expression,
    replMode: true,
    awaitPromise: true,
    returnByValue: true,
    includeCommandLineAPI: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/** Notes whatever leaves the page or is read of it that a report has no need of. */
const traps = `(() => {
  const touched = (window.touched = []);
  const spy = (owner, name, what) => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const note = (args) => touched.push([what ?? name, ...args.slice(0, 1).map(String)].join(' '));
    if (own.get) Object.defineProperty(owner, name, { ...own, get() { note([]); return own.get.call(this); } });
    else owner[name] = function (...args) { note(args); return new.target ? Reflect.construct(own.value, args) : Reflect.apply(own.value, this, args); };
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear']) spy(Storage.prototype, name);
  spy(Document.prototype, 'cookie');
  for (const name of ['fetch', 'localStorage', 'indexedDB', 'caches']) spy(window, name);
  spy(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
  spy(Navigator.prototype, 'sendBeacon');
  spy(Navigator.prototype, 'serviceWorker');
  for (const name of ['WebSocket', 'EventSource', 'Image', 'Worker', 'RTCPeerConnection']) spy(window, name);
  for (const name of ['append', 'appendChild', 'insertBefore']) spy(name === 'append' ? Element.prototype : Node.prototype, name);
  spy(Document.prototype, 'createElement');
  spy(window, 'postMessage');
})()`;

describe('the snippet for a person’s own browser', () => {
  it('gives the evidence our own browser would', async () => {
    const text = await typeIntoConsole(code);
    const report = parseReport(String(text), '2026-03-02T09:00:00.000Z');
    if (isRefusal(report)) throw new Error(JSON.stringify(report.params));
    expect(report.nonce).toBe('single-use-1');
    expect(report.evidence).toMatchObject({
      source: 'reported',
      profile: migratedProfile,
      app: customerServiceWorkspace,
      consoleErrors: null,
      scripts: [expect.stringContaining('msdyn_channelintegrationframework.js')],
      frames: [{ asked: origin, visible: true }],
      storage: {
        channelProviders: { empty: false, occurs: ['contoso_docks_at_init'] },
        applicationExtensions: { loader: true },
      },
    });
    expect(report.evidence.user).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toContain('secret');
  });

  it('can be run again', async () => {
    expect(await typeIntoConsole(code)).toEqual(await typeIntoConsole(code));
  });

  it('makes no request, and reads no cookie and no storage but the two entries', async () => {
    await page.evaluate(traps);
    await page.evaluate(
      `sessionStorage.setItem('msal.token', 'hidden'); localStorage.setItem('token', 'hidden');`,
    );
    await page.evaluate(`touched.length = 0`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    expect(await typeIntoConsole(code)).not.toContain('hidden');
    expect(await page.evaluate('touched')).toEqual([
      'getItem channelProviders',
      'getItem applicationExtensions',
    ]);
    expect(requests).toEqual([]);
  });

  it('is caught by these traps when it does such things', async () => {
    await page.evaluate(`touched.length = 0`);
    await typeIntoConsole(
      `document.cookie; localStorage.getItem('token'); await fetch('/uclient/shell.css'); new Image();`,
    );
    expect(await page.evaluate('touched')).toEqual([
      'cookie',
      'localStorage',
      'getItem token',
      'fetch /uclient/shell.css',
      'Image',
    ]);
  });

  it('leaves the page as it was', async () => {
    const state = `JSON.stringify([Object.keys(window).length, document.documentElement.outerHTML.length, sessionStorage.length])`;
    const before = await page.evaluate(state);
    await typeIntoConsole(code);
    expect(await page.evaluate(state)).toBe(before);
  });

  it('stays below the limit of a chat whatever the page holds', async () => {
    await page.evaluate(`
      const long = 'x'.repeat(500);
      for (let i = 0; i < 50; i += 1) {
        sessionStorage.setItem('channelProviders' + i + long, long);
        document.body.insertAdjacentHTML('beforeend', '<iframe src="https://' + 'y'.repeat(60) + i + '.example/' + long + '"></iframe>');
        document.head.insertAdjacentHTML('beforeend', '<script src="/' + i + long + '/msdyn_channelintegrationframework.js"></scr' + 'ipt>');
      }`);
    const names = Array.from({ length: 20 }, (_, index) => `${'x'.repeat(120)}${index}`);
    const text = String(await typeIntoConsole(snippet({ nonce: 'n'.repeat(64), origins: names, names })));
    expect(text.length).toBeLessThanOrEqual(longestReport);
    expect(isRefusal(parseReport(text, ''))).toBe(false);
  });

  it('is short enough to read, and says first what it does not do', () => {
    expect(code.split('\n').length).toBeLessThan(120);
    expect(code.slice(0, 400)).toContain('Makes no request');
  });
});
