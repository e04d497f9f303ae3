import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerServiceWorkspace } from '../../../sandbox/fixtures/standard-rows.ts';
import { channelProvider, migratedOrganisation } from '../../builders/migrated-organisation.ts';
import { openPlace, type Place } from './open-workspace.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.stop());

const shellHost = 'shell.widgets.example';
const shell = new URL('../../widget/corpus/frame-in-frame/', import.meta.url);
const library = fileURLToPath(new URL('../../../sandbox/workspace/page/library.js', import.meta.url));

/** The workspace with one provider whose page holds the widget in a frame, on its own host or on another one. */
async function openShell(inner = shellHost): Promise<{ page: Page; said: readonly string[] }> {
  const { url, signIn } = await place.organisation(migratedOrganisation([channelProvider(shellHost)]));
  const context = await place.browser.newContext({ storageState: await signIn() });
  const serve = async (file: string, change: (text: string) => string) => ({
    contentType: 'text/html',
    body: change(await readFile(new URL(file, shell), 'utf8')),
  });
  await context.route(`https://${shellHost}/panel.html?*`, async (route) =>
    route.fulfill(await serve('index.html', (text) => text.replace('panel/', `https://${inner}/panel/`))),
  );
  await context.route(`https://${inner}/panel/phone.html`, async (route) =>
    route.fulfill(await serve('panel/phone.html', (text) => text.replaceAll(/https:\/\/[\w.]+/g, url))),
  );
  // A page that no server sent may load nothing from this machine.
  await context.route('**/msdyn_ciLibrary.js', (route) => route.fulfill({ path: library }));
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${url}/main.aspx?appid=${customerServiceWorkspace}`);
  return { page, said };
}

/** The workspace with these widgets, each loaded and its library ready. */
async function open(...widgets: readonly string[]): Promise<{ page: Page; frames: readonly Frame[] }> {
  const rows = widgets.map((widget, index) =>
    channelProvider(`${widget}.widgets.example`, {
      msdyn_sortorder: index,
      msdyn_customparams: `of ${widget}`,
    }),
  );
  const { url, signIn } = await place.organisation(migratedOrganisation(rows));
  const context = await place.browser.newContext({ storageState: await signIn() });
  const page = await context.newPage();
  await page.goto(`${url}/main.aspx?appid=${customerServiceWorkspace}`);
  const frames = await Promise.all(
    widgets.map(async (_widget, index) => {
      const element = await page.locator(`#side-panel iframe >> nth=${index}`).elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('no frame');
      await frame.waitForFunction('globalThis.Microsoft?.CIFramework !== undefined');
      return frame;
    }),
  );
  return { page, frames };
}

const call = (frame: Frame | undefined, expression: string): Promise<unknown> =>
  frame === undefined
    ? Promise.reject(new Error('no frame'))
    : frame.evaluate(
        `Microsoft.CIFramework.${expression}.then((done) => done ?? 'done', (error) => error.message)`,
      );
const width = async (page: Page): Promise<number> =>
  (await page.locator('#side-panel').boundingBox())?.width ?? 0;

describe('the panel of a lone provider', () => {
  it('is a strip until the widget docks it, and gone once it hides it', async () => {
    const { page, frames } = await open('never-docks');
    const [frame] = frames;
    expect(await width(page)).toBe(36);
    expect(await call(frame, 'setMode(1)')).toBe('done');
    expect(await width(page)).toBe(344);
    expect(await call(frame, 'getMode()')).toBe(1);
    expect(await call(frame, 'setMode(0)')).toBe('done');
    expect(await width(page)).toBe(36);
    expect(await call(frame, 'setMode(2)')).toBe('done');
    expect(await width(page)).toBe(0);
    expect(await call(frame, 'setMode(7)')).toMatch(/0, 1, 2 or 3/);
    await page.context().close();
  });

  it('is told where it is as JSON text, with its own parameters', async () => {
    const { page, frames } = await open('never-docks');
    const environment = JSON.parse(String(await call(frames[0], 'getEnvironment()')));
    expect(environment).toMatchObject({
      clientUrl: new URL(page.url()).origin,
      username: 'Amélie Dubois',
      customParams: 'of never-docks',
    });
    await page.context().close();
  });

  it('is told when its mode changes, if it asked for that', async () => {
    const { page, frames } = await open('never-docks');
    const [frame] = frames;
    await frame?.evaluate('heard = []');
    await call(frame, `addHandler('onmodechanged', (text) => heard.push(text))`);
    await call(frame, 'setMode(1)');
    await frame?.waitForFunction('heard.length === 1');
    expect(await frame?.evaluate('heard')).toEqual(['{"value":1}']);
    await page.context().close();
  });
});

describe('a widget that was sent to another origin', () => {
  it('is not heard, and the console says so', async () => {
    const { page, frames } = await open('redirects');
    const ignored = page.waitForEvent('console', (message) => message.text().includes('is ignored'));
    await frames[0]?.evaluate('void Microsoft.CIFramework.setMode(1)');
    expect((await ignored).text()).toContain('https://docks-at-init.widgets.example');
    expect(await width(page)).toBe(36);
    await page.context().close();
  });
});

describe('a widget in a frame of its own page', () => {
  it('docks, and is told what it asked for', async () => {
    const { page } = await openShell();
    await expect.poll(() => width(page)).toBe(344);
    const inner = page.frames().find((frame) => frame.url().endsWith('/phone.html'));
    await inner?.evaluate('heard = []');
    await call(inner, `addHandler('onmodechanged', (text) => heard.push(text))`);
    await call(inner, 'setMode(0)');
    await inner?.waitForFunction('heard.length === 1');
    await page.context().close();
  });

  it('is not heard when that frame is from elsewhere, and the console says so', async () => {
    const { page, said } = await openShell('elsewhere.widgets.example');
    await expect.poll(() => said.join()).toContain('from https://elsewhere.widgets.example is ignored');
    expect(await width(page)).toBe(36);
    await page.context().close();
  });
});

describe('beside another provider', () => {
  it('a widget cannot dock on the home session, only in one of its own', async () => {
    const { page, frames } = await open('never-docks', 'docks-on-event');
    const [one, other] = frames;
    expect(await call(one, 'setMode(1)')).toMatch(/not one of this provider/);
    expect(await call(one, 'createSession("unknown_template")')).toMatch(/^session-id-/);
    expect(await width(page)).toBe(344);
    expect(await call(other, 'setMode(1)')).toMatch(/not one of this provider/);
    await page.getByRole('button', { name: 'Home' }).click();
    expect(await width(page)).toBe(36);
    await page.context().close();
  });
});
