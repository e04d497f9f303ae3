import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../../sandbox/issuer/listen.ts';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';

const library = new URL('../../../sandbox/workspace/page/library.js', import.meta.url);
let body = '';
let server: Listening;
let browser: Browser;

beforeAll(async () => {
  const script = await readFile(library);
  server = await listen((request, response) => {
    const isScript = request.url?.startsWith('/library.js') === true;
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : body);
  });
  browser = await launchBrowser(browserOptions(process.env));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A page that is its own top window and notes what is posted to it. */
async function open(html: string, url = `${server.url}/`): Promise<Page> {
  body = `<script>posted = []; said = []; addEventListener('message', ({ data }) => posted.push(data));</script>${html}`;
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(url);
  await page.clock.runFor(100);
  return page;
}

const tag = (attributes: string): string => `<script src="/library.js" ${attributes}></script>`;
const cifid = 'data-cifid="CIFMainLibrary"';
const outcome = `Microsoft.CIFramework.setMode(1).then(() => 'done', (error) => error.message)`;

async function close(page: Page): Promise<void> {
  await page.context().close();
}

describe('the library', () => {
  it('posts the call to the organisation that its tag names', async () => {
    const page = await open(tag(`data-crmurl="${server.url}/x?y" ${cifid}`));
    await page.evaluate('void Microsoft.CIFramework.setMode(1)');
    await page.waitForFunction('posted.length > 0');
    expect(await page.evaluate('posted')).toEqual([
      { messageType: 'setMode', messageCorrelationId: 1, messageData: [1] },
    ]);
    await close(page);
  });

  it('does not believe a tag without its id, and falls back to ucilib', async () => {
    const page = await open(
      tag('data-crmurl="https://elsewhere.example"'),
      `${server.url}/?ucilib=${server.url}/webresources/x.js`,
    );
    await page.evaluate('void Microsoft.CIFramework.getMode()');
    await page.waitForFunction('posted.length > 0');
    await close(page);
  });

  it('drops the port of a named host, so that nobody hears it there', async () => {
    const named = server.url.replace('127.0.0.1', 'localhost');
    const page = await open(tag(`data-crmurl="${named}" ${cifid}`), `${named}/`);
    const answer = page.evaluate(outcome);
    await page.clock.runFor(10_000);
    expect(await answer).toMatch(/within ten seconds/);
    expect(await page.evaluate('posted')).toEqual([]);
    await close(page);
  });

  it('says so when it knows no organisation', async () => {
    const page = await open(tag(''));
    expect(await page.evaluate(outcome)).toMatch(/not known/);
    await close(page);
  });

  it('says CIFInitDone in a turn of its own: who listens before or at its load hears it, who waits a turn does not', async () => {
    const page = await open(`<script>
      const listen = (name) => addEventListener('CIFInitDone', () => said.push(name));
      listen('before');
      const tag = document.createElement('script');
      tag.src = '/library.js';
      tag.onload = () => { listen('at load'); setTimeout(() => setTimeout(() => listen('later'))); };
      document.head.append(tag);
    </script>`);
    await page.waitForFunction('Microsoft?.CIFramework !== undefined');
    await page.clock.runFor(100);
    expect(await page.evaluate('said')).toEqual(['before', 'at load']);
    await close(page);
  });
});
