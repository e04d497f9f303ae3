import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, BrowserType } from 'playwright-core';
import { chromiumOfPlaywright } from './browser-modules.ts';
import { BrowserNotFound } from './browser-not-found.ts';
import { confinedStart } from './confined-start.ts';
import { findChromium } from './find-chromium.ts';
import { firstLine } from './launch.ts';
import { killTree, memoryOf, processesOf } from './process-tree.ts';
import { untrustedFlags, unwantedDefaults } from './untrusted-flags.ts';

export interface UntrustedOptions {
  /** Of a proxy that guards: everything the page sends goes there. `http://127.0.0.1:<port>` */
  readonly proxyUrl: string;
  /** From now, starting included; then everything is killed. */
  readonly deadlineMs: number;
  /** Of all processes together; 1.5 GB when absent. */
  readonly memoryBytes?: number;
  readonly executablePath?: string;
  /** Where its profile is made; the system's temporary folder when absent. */
  readonly parentFolder?: string;
  /** Only for proofs: flags that replace or add to ours. */
  readonly flags?: readonly string[];
}

export type EndReason = 'closed' | 'deadline' | 'memory' | 'too-many-dialogs' | 'too-many-requests';

/** A browser of its own for one page nobody trusts. */
export interface UntrustedBrowser {
  readonly context: BrowserContext;
  readonly sandboxed: boolean;
  /** Its profile; gone after `close`. */
  readonly folder: string;
  /** Settles when the browser has ended, with why; it never rejects. */
  readonly ended: Promise<EndReason | 'browser-gone'>;
  /** Kills it at once, for the given reason. */
  readonly stop: (why: EndReason) => Promise<void>;
  /** Kills every process and removes the profile. May be called again. */
  readonly close: () => Promise<void>;
}

const watchEvery = 250;
const defaultMemory = 1.5 * 1024 ** 3;

/**
 * Starts Chromium so that a hostile page reaches nothing but the proxy and leaves nothing behind: profile, processes
 * and variables of its own, no downloads, permissions, service workers or windows.
 * @throws BrowserNotFound
 */
export async function openUntrusted(options: UntrustedOptions): Promise<UntrustedBrowser> {
  const chromium = chromiumOfPlaywright();
  const found = await findChromium(options.executablePath);
  if (found === undefined) throw new BrowserNotFound('no Chromium, Chrome or Edge to open the page in');
  const folder = await mkdtemp(join(options.parentFolder ?? tmpdir(), 'cutover-page-'));
  const started = performance.now();
  const left = (): number => Math.max(1, options.deadlineMs - (performance.now() - started));
  const start = await confinedStart(found, folder, Math.ceil(options.deadlineMs / 1000));
  let reason: EndReason | undefined;
  let ending = (_why: EndReason | 'browser-gone'): void => undefined;
  const ended = new Promise<EndReason | 'browser-gone'>((resolve) => {
    ending = resolve;
  });
  // Once only: a page that floods us asks for it thousands of times.
  const end = async (why: EndReason): Promise<void> => {
    if (reason !== undefined) return;
    reason = why;
    killTree(folder, start.leader());
    ending(why);
  };
  const deadline = setTimeout(() => void end('deadline'), left());
  let watch: NodeJS.Timeout | undefined;
  const tidy = async (): Promise<void> => {
    clearTimeout(deadline);
    clearInterval(watch);
    await end('closed');
    killTree(folder, start.leader());
    await dead(folder, start.leader());
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  try {
    const { context, sandboxed } = await launch(chromium, folder, start, options, left);
    watch = setInterval(async () => {
      const held = memoryOf(processesOf(folder, start.leader()));
      if (held > (options.memoryBytes ?? defaultMemory)) await end('memory');
    }, watchEvery);
    context.once('close', () => ending(reason ?? 'browser-gone'));
    return { context, sandboxed, folder, ended, stop: end, close: tidy };
  } catch (error) {
    await tidy();
    // Playwright's message is pages long and holds every path: its first line says what went wrong.
    throw new BrowserNotFound(`starting Chromium: ${firstLine(error)}`);
  }
}

/** A killed process takes a moment to go; until then it still holds the profile. */
async function dead(folder: string, leader: number | undefined): Promise<void> {
  for (let tries = 0; tries < 100 && processesOf(folder, leader).length > 0; tries += 1) {
    killTree(folder, leader);
    await pause(10);
  }
}

/** With Chromium's own sandbox where the system lets it; a container or the super-user often cannot have it. */
async function launch(
  chromium: BrowserType,
  folder: string,
  { executablePath, env }: Awaited<ReturnType<typeof confinedStart>>,
  { proxyUrl, flags }: UntrustedOptions,
  left: () => number,
): Promise<{ readonly context: BrowserContext; readonly sandboxed: boolean }> {
  const profile = join(folder, 'profile');
  const open = (chromiumSandbox: boolean): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      headless: true,
      executablePath,
      env,
      chromiumSandbox,
      args: [...untrustedFlags(proxyUrl, flags)],
      ignoreDefaultArgs: [...unwantedDefaults],
      timeout: left(),
      acceptDownloads: false,
      serviceWorkers: 'block',
      permissions: [],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  if (process.getuid?.() === 0) return { context: await open(false), sandboxed: false };
  try {
    return { context: await open(true), sandboxed: true };
  } catch (error) {
    if (left() <= 1) throw error;
    return { context: await open(false), sandboxed: false };
  }
}
