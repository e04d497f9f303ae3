import { chromium } from 'playwright-core';
import { bundledChromium } from '../shared/browser/bundled-chromium.ts';
import type { Widgets } from './widgets/start-widgets.ts';

/** A browser somewhere else, as an operator may have one: it finds the widgets' names, which this machine does not. */
export interface RemoteBrowser {
  /** `ws://…`, for `CUTOVER_BROWSER_ENDPOINT`. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Configured, from npm, or installed: as for the product, because it is the same machine. */
export async function startBrowser({ chromiumArgs }: Widgets): Promise<RemoteBrowser> {
  const configured = process.env.CUTOVER_BROWSER_PATH;
  const bundled = configured === undefined ? await bundledChromium() : undefined;
  const executablePath = configured ?? bundled?.executablePath;
  const server = await chromium.launchServer({
    headless: true,
    args: [...chromiumArgs, '--font-render-hinting=none'],
    ...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }),
    ...(bundled === undefined ? {} : { env: { ...process.env, ...bundled.env } }),
  });
  return { endpoint: server.wsEndpoint(), stop: () => server.close() };
}
