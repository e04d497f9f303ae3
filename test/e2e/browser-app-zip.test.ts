import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuiltBrowserApp } from '../../sandbox/built-browser-app.ts';
import { reading } from '../../sandbox/fixtures/two-identities.ts';
import { guid } from '../../shared/domain/guid.ts';
import { examineBrowserApp } from '../../shared/examine-browser-app.ts';
import { type BrowserAppPlace, openBrowserApp } from '../functions/browser-app/place.ts';

let place: BrowserAppPlace;
beforeAll(async () => {
  place = await openBrowserApp(false, async (env) => {
    const app = await startBuiltBrowserApp(env);
    return { url: app.url(), stop: app.stop };
  });
}, 240_000);
afterAll(() => place?.stop());

describe('browser-app.zip, unpacked where nothing else is', { timeout: 120_000 }, () => {
  it('runs a widget in the browser that came with it', async () => {
    expect(place.env.CUTOVER_BROWSER_ENDPOINT).toBeUndefined();
    const run = await place.pages.run({
      channelUrl: 'https://docks-at-init.widgets.example',
      workspace: 'https://org.crm.dynamics.example',
    });
    expect(run).toMatchObject({ visible: 'yes', why: 'docked-at-init', stopped: 'quiet' });
  });

  it('tells an examination by the main app that its browser starts', async () => {
    const getToken = async () => ({ token: await place.token(), expiresOnTimestamp: 0 });
    const audience = place.env.CUTOVER_BROWSER_AUDIENCE ?? '';
    const examined = await examineBrowserApp(
      { url: place.host.url, audience },
      guid(reading.clientId),
      { getToken },
      true,
    );
    expect(examined).toMatchObject({ code: 'browser_app_ok' });
  });
});
