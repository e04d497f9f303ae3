import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserType } from 'playwright-core';
import { BrowserNotFound } from './browser-not-found.ts';

/**
 * Packages that open pages load files that lie next to them, so no bundle holds them and the app may be deployed without.
 * They are looked for in `CUTOVER_BROWSER_MODULES` where that is set, else beside the app as Node does.
 */
const from = (): NodeJS.Require => {
  const folder = process.env.CUTOVER_BROWSER_MODULES;
  return createRequire(folder ? join(folder, 'node_modules', 'from-here.js') : import.meta.url);
};

/** Entry file of the package; `undefined` where it is not installed. */
export function findModule(name: string): string | undefined {
  try {
    const path = from().resolve(name);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Playwright's Chromium.
 * @throws BrowserNotFound where the package is not there
 */
export function chromiumOfPlaywright(): BrowserType {
  const path = findModule('playwright-core');
  if (path === undefined)
    throw new BrowserNotFound(
      'no browser can be driven: playwright-core is not there. Unpack browser.zip beside the app, or name its folder in CUTOVER_BROWSER_MODULES.',
    );
  return (from()(path) as { readonly chromium: BrowserType }).chromium;
}
