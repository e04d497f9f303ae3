import { existsSync } from 'node:fs';
import { bundledChromium } from './bundled-chromium.ts';

export interface FoundChromium {
  readonly executablePath: string;
  readonly env: { readonly [name: string]: string };
}

/** Where installers put a Chromium, Chrome or Edge. */
const places: { readonly [platform: string]: readonly string[] } = {
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The browser to start: the configured one, else the bundled, else an installed one; `undefined` when there is none. */
export async function findChromium(configured?: string): Promise<FoundChromium | undefined> {
  if (configured !== undefined) return { executablePath: configured, env: {} };
  const bundled = await bundledChromium();
  if (bundled !== undefined) return bundled;
  const executablePath = places[process.platform]?.find(existsSync);
  return executablePath === undefined ? undefined : { executablePath, env: {} };
}
