import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEgressProxy } from '../../../shared/browser/egress-proxy.ts';
import { runWidget } from '../../../shared/browser/run-widget.ts';
import type { WidgetRun } from '../../../shared/domain/widget-run.ts';
import { hostileFiles, startedCall } from './hostile-html.ts';
import { leftBehind } from './left-behind.ts';
import { openListeners } from './listeners.ts';
import type { WayOut } from './way-out.ts';
import { inwardAddresses, inwardNames } from './ways-by-address.ts';

export interface GuardedRun {
  readonly run: WidgetRun;
  /** TCP connections and UDP packets at the listeners. */
  readonly arrived: number;
  /** Connections the guard made for the page, to whatever. */
  readonly connected: number;
  /** Whether the guard refused something. */
  readonly refused: boolean;
  readonly ran: boolean;
  readonly ms: number;
  readonly left: readonly string[];
}

const inward = async (name: string): Promise<readonly string[]> =>
  inwardNames.includes(name) || name.endsWith('localhost') ? ['127.0.0.1', '::1'] : [];

/** Chromium would take these addresses to the listener if it asked them itself instead of the guard. */
export const toThisMachine = [...inwardAddresses, ...inwardNames].map((name) => `MAP ${name} 127.0.0.1`);

/** The page in the product's own way, with a folder of its own so that what stays behind can be told. */
export async function runGuarded(
  way: WayOut,
  extra: { readonly own: string; readonly canary: (tcp: number) => Promise<string> },
  limitMs: number,
): Promise<GuardedRun> {
  const listeners = await openListeners();
  const { tcp, udp } = listeners;
  const parentFolder = await mkdtemp(join(tmpdir(), 'cutover-hostile-'));
  // Plain HTTP is allowed, so that it is the address that is refused and not the lack of TLS.
  const plainHttp = [
    '127.0.0.1',
    '127.8.9.10',
    'localhost',
    '*.localhost',
    '::1',
    '::ffff:7f00:1',
    extra.own,
  ];
  const proxy = await startEgressProxy({
    rules: { plainHttp: [...plainHttp, ...inwardAddresses, ...inwardNames] },
    lookup: inward,
  });
  const files = hostileFiles(way, { tcp, udp, own: extra.own, canary: await extra.canary(tcp) });
  const origin = `${way.secure === true ? 'https' : 'http'}://hostile.example`;
  try {
    const started = performance.now();
    const run = await runWidget(`${origin}/`, {
      proxy,
      framedBy: `${way.secure === true ? 'https' : 'http'}://workspace.example`,
      deadlineMs: limitMs,
      parentFolder,
      quietMs: 400,
      flags: [`--host-resolver-rules=${toThisMachine.join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
      serve: async (url) => {
        const file = url.origin === origin ? files[url.pathname] : undefined;
        return file === undefined ? undefined : { type: 'text/html', ...file };
      },
    });
    const ms = performance.now() - started;
    return {
      run,
      ms,
      arrived: listeners.arrived(),
      connected: Object.values(proxy.connections()).reduce((sum, count) => sum + count, 0),
      refused: proxy.refusals().some(({ problem }) => ['blocked_address', 'insecure'].includes(problem)),
      ran: run.calls.some(({ api }) => api === startedCall),
      left: [...leftBehind(parentFolder), ...(await readdir(parentFolder))],
    };
  } finally {
    await Promise.all([proxy.close(), listeners.close()]);
    await rm(parentFolder, { recursive: true, force: true });
  }
}
