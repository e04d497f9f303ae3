import { existsSync } from 'node:fs';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromiumOfPlaywright } from './browser-modules.ts';
import { BrowserNotFound } from './browser-not-found.ts';
import { bundledChromium } from './bundled-chromium.ts';

export { BrowserNotFound };

export interface BrowserOptions {
  /** Path of a Chromium, Chrome or Edge; nothing else is tried when it is given. */
  readonly executablePath?: string;
  /** A running browser: `http(s)://` or `…/devtools/…` speaks CDP, another `ws(s)://` Playwright's own protocol. */
  readonly endpoint?: string;
  /** Added to the flags below. */
  readonly args?: readonly string[];
}

/** Without these WebRTC sends UDP around a proxy; hinting makes text differ between machines. */
const flags = [
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--font-render-hinting=none',
];

const channels = ['chrome', 'msedge', 'chromium'];
/** Where distributions put their own Chromium, which Playwright does not look for. */
const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** Reads `CUTOVER_BROWSER_PATH` and `CUTOVER_BROWSER_ENDPOINT`. */
export function browserOptions(env: { readonly [name: string]: string | undefined }): BrowserOptions {
  const { CUTOVER_BROWSER_PATH: executablePath, CUTOVER_BROWSER_ENDPOINT: endpoint } = env;
  return { ...(executablePath ? { executablePath } : {}), ...(endpoint ? { endpoint } : {}) };
}

/**
 * A headless browser: the configured one, else the one of `@sparticuz/chromium` (Linux), else an installed Chrome,
 * Edge or Chromium. The caller closes it.
 * @throws BrowserNotFound
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  if (options.endpoint !== undefined) return connect(options.endpoint);
  const tried: string[] = [];
  for (const { name, launch } of candidates(options)) {
    try {
      const found = await launch();
      if (found !== undefined) return found;
      tried.push(`${name}: not there`);
    } catch (error) {
      tried.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new BrowserNotFound(
    `no browser could be started. Tried ${tried.join('; ')}. Install Chrome or Edge, or set CUTOVER_BROWSER_PATH.`,
  );
}

interface Candidate {
  readonly name: string;
  readonly launch: () => Promise<Browser | undefined>;
}

function candidates(options: BrowserOptions): readonly Candidate[] {
  const chromium = chromiumOfPlaywright();
  const start = (how: LaunchOptions) =>
    chromium.launch({ headless: true, ...how, args: [...flags, ...(options.args ?? [])] });
  const { executablePath } = options;
  if (executablePath !== undefined) {
    return [{ name: executablePath, launch: () => start({ executablePath }) }];
  }
  return [
    { name: 'the Chromium of @sparticuz/chromium', launch: () => startBundled(start) },
    ...channels.map((channel) => ({ name: `installed ${channel}`, launch: () => start({ channel }) })),
    ...paths
      .filter(existsSync)
      .map((path) => ({ name: path, launch: () => start({ executablePath: path }) })),
  ];
}

async function startBundled(start: (how: LaunchOptions) => Promise<Browser>): Promise<Browser | undefined> {
  const bundled = await bundledChromium();
  if (bundled === undefined) return undefined;
  return start({ executablePath: bundled.executablePath, env: { ...process.env, ...bundled.env } });
}

async function connect(endpoint: string): Promise<Browser> {
  const url = new URL(endpoint);
  const chromium = chromiumOfPlaywright();
  const cdp = url.protocol.startsWith('http') || url.pathname.startsWith('/devtools/');
  try {
    return await (cdp ? chromium.connectOverCDP(endpoint) : chromium.connect(endpoint));
  } catch (cause) {
    // Endpoints carry their key in the query, and Playwright's message repeats the address: neither is passed on.
    throw new BrowserNotFound(`no browser answers at ${url.protocol}//${url.host}`, {
      cause: new Error(cause instanceof Error ? cause.name : 'unknown'),
    });
  }
}

export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.trim() ?? message;
}
