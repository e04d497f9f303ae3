import { type AuthenticateApp, makeAuthenticateApp } from '../functions/calling-app.ts';
import { composeOpener } from './compose-opener.ts';
import { type BrowserAppConfig, readBrowserAppConfig } from './config/browser-app.ts';
import { settingsToFix } from './config/problem.ts';
import { type Refusal, refuse } from './domain/reason.ts';
import type { Log } from './engine/ports.ts';
import { makeLog } from './log.ts';
import { openAtOnce } from './pages/limits.ts';
import { type OneOfSome, oneOfSome } from './pages/one-of-some.ts';
import type { PagesParts } from './pages/serve-pages.ts';

/** The app that opens pages, put together: neither bot nor Dataverse nor ledger is in it. */
export interface BrowserApp extends PagesParts {
  readonly authenticate: AuthenticateApp;
  readonly places: OneOfSome;
  readonly log: Log;
}

let composed: BrowserApp | undefined;

/** Made once a process, at the first request that finds it configured. */
export async function composeBrowserApp(): Promise<BrowserApp | Refusal> {
  if (composed !== undefined) return composed;
  const read = readBrowserAppConfig(process.env);
  if (read.kind === 'misconfigured')
    return refuse('not_configured', { missing: settingsToFix(read.problems) });
  composed = browserAppFrom(read.config);
  return composed;
}

export function browserAppFrom({ tokens, callers, egress, logLevel }: BrowserAppConfig): BrowserApp {
  const clock = { now: () => new Date() };
  return {
    authenticate: makeAuthenticateApp(tokens, callers),
    opener: composeOpener({ egress, browserEnv: process.env, clock }),
    start: startBrowser,
    places: oneOfSome(openAtOnce),
    log: makeLog(clock, logLevel),
  };
}

async function startBrowser(): Promise<string> {
  const { browserOptions, launchBrowser } = await import('./browser/launch.ts');
  const browser = await launchBrowser(browserOptions(process.env));
  const version = browser.version();
  await browser.close();
  return version;
}
