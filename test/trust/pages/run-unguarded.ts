import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../shared/browser/find-chromium.ts';
import { hostileFiles } from './hostile-html.ts';
import { openListeners } from './listeners.ts';
import { toThisMachine } from './run-guarded.ts';
import type { WayOut } from './way-out.ts';

const patience = 8000;

/** A browser as tests usually start one: no proxy, nothing forbidden. */
export async function openUnguarded(): Promise<Browser> {
  const found = await findChromium(process.env.CUTOVER_BROWSER_PATH);
  if (found === undefined) throw new Error('no browser for the control');
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      `--host-resolver-rules=${toThisMachine.join(', ')}, MAP org.example ~NOTFOUND`,
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    ],
  });
}

/** Whether the page's way out reaches the listener when nothing stops it: otherwise the proof would be blind. */
export async function reachesUnguarded(
  browser: Browser,
  way: WayOut,
  extra: {
    readonly own: string;
    readonly folder: string;
    readonly canary: (tcp: number) => Promise<string>;
  },
): Promise<boolean> {
  const listeners = await openListeners();
  const { tcp, udp } = listeners;
  const files = hostileFiles(way, { tcp, udp, own: extra.own, canary: await extra.canary(tcp) });
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
    const {
      body = '',
      type = 'text/html',
      status = file === undefined ? 404 : 200,
      headers = {},
    } = file ?? {};
    response.writeHead(status, { ...headers, 'content-type': type, connection: 'close' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const path = join(extra.folder, `${way.id}.html`);
    await writeFile(path, files['/']?.body ?? '');
    const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const url = way.control === 'as-file' ? pathToFileURL(path).href : web;
    await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
    const ends = performance.now() + patience;
    while (listeners.arrived() === 0 && performance.now() < ends) await pause(20);
    return listeners.arrived() > 0;
  } finally {
    // A page that never returns keeps its context from closing; the browser is ended at last.
    await Promise.race([context.close().catch(() => undefined), pause(500)]);
    server.closeAllConnections();
    await Promise.all([listeners.close(), new Promise((resolve) => server.close(resolve))]);
  }
}
