import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page, Route } from 'playwright-core';
import { launchBrowser } from '../../shared/browser/launch.ts';
import { type CorpusWidget, readCorpus } from './corpus.ts';

/** A test instrument: the product has its own. It confirms the hand-written `runtime` of the corpus. */
const origin = 'https://widget.example';
const types: { readonly [extension: string]: string } = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

/** Records every call as `name(first argument)` and fires the event as the real library does. */
const standIn = `(() => {
  const names = 'setWidth getWidth setMode getMode createRecord retrieveRecord updateRecord openForm addHandler removeHandler '
    + 'setClickToAct getClickToAct getEnvironment createSession getSession notifyEvent setPresence';
  const shown = (value) => value === undefined ? '' : typeof value === 'object' ? 'object' : String(value);
  const call = (name) => (value) => {
    window.recordedCalls.push(name + '(' + shown(value) + ')');
    return Promise.resolve(name === 'getEnvironment' ? '{}' : name === 'createSession' ? 'session-1' : undefined);
  };
  window.Microsoft = window.Microsoft || {};
  window.Microsoft.CIFramework = Object.fromEntries(names.split(' ').map((name) => [name, call(name)]));
  setTimeout(() => window.dispatchEvent(new CustomEvent('CIFInitDone')), 0);
})();`;

/** What the widget calls until network and timers are quiet. */
export async function recordCalls(browser: Browser, widget: CorpusWidget): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    await page.addInitScript('window.recordedCalls = [];');
    await page.routeWebSocket(/./, () => undefined);
    await page.route(/./, (route) => answer(route, widget));
    await page.goto(`${origin}/${widget.expected.entry}`, { waitUntil: 'networkidle', timeout: 10_000 });
    return await recorded(page);
  } finally {
    await page.close();
  }
}

async function recorded(page: Page): Promise<readonly string[]> {
  // The longest timer of the corpus is half a second, which is also how long the network has to be idle.
  await page.waitForTimeout(300);
  return page.evaluate<readonly string[]>('window.recordedCalls');
}

async function answer(route: Route, widget: CorpusWidget): Promise<void> {
  const url = new URL(route.request().url());
  if (/msdyn_ciLibrary\.js$/i.test(url.pathname)) {
    return route.fulfill({ body: standIn, contentType: 'text/javascript' });
  }
  const path = widget.folder + url.pathname.slice(1);
  if (url.origin !== origin || !existsSync(path) || !statSync(path).isFile()) {
    return route.fulfill({ status: 404, body: '' });
  }
  const script = route.request().resourceType() === 'script';
  const contentType = types[extname(path)] ?? (script ? 'text/javascript' : 'text/html; charset=utf-8');
  return route.fulfill({ body: readFileSync(path), contentType });
}

async function main(only: readonly string[]): Promise<void> {
  const browser = await launchBrowser();
  let wrong = 0;
  try {
    for (const widget of readCorpus().filter(({ id }) => only.length === 0 || only.includes(id))) {
      if (widget.expected.type !== undefined || !/\w/.test(widget.expected.entry)) continue;
      const seen = (await recordCalls(browser, widget)).join(', ');
      const expected = widget.expected.runtime?.join(', ');
      const same = expected === undefined ? 'open' : seen === expected ? 'same' : 'DIFFERENT';
      if (same === 'DIFFERENT') wrong += 1;
      console.log(
        `${same.padEnd(10)}${widget.id.padEnd(36)}${seen}${same === 'DIFFERENT' ? ` ≠ ${expected}` : ''}`,
      );
    }
  } finally {
    await browser.close();
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
