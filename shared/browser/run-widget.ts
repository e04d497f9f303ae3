import { randomUUID } from 'node:crypto';
import type { BlockedRequest, WidgetRun, WidgetRunStop } from '../domain/widget-run.ts';
import { concludeInit, concludeRun } from './conclude-run.ts';
import { hostPage } from './host-page.ts';
import { libraryStandIn } from './library-stand-in.ts';
import { listenerWatch } from './listener-watch.ts';
import { openUntrusted, type UntrustedOptions } from './open-untrusted.ts';
import { noNotes, type RunNotes } from './run-notes.ts';
import { routeRun, type ServedPage } from './run-route.ts';
import { watchRun } from './watch-run.ts';

export interface WidgetRunOptions
  extends Pick<UntrustedOptions, 'executablePath' | 'memoryBytes' | 'parentFolder' | 'flags'> {
  /** The guarded way out, as `startEgressProxy` gives it. */
  readonly proxy: {
    readonly url: string;
    readonly refusals: () => readonly {
      readonly host: string;
      readonly port: number;
      readonly problem: string;
    }[];
  };
  /** Origin of the environment: what the page is framed by, as its `frame-ancestors` see it. Nothing is asked of it. */
  readonly framedBy?: string;
  /** As the provider's row has it: calls from there count as well. */
  readonly trustedDomain?: string;
  /** Everything included; 20,000 when absent. */
  readonly deadlineMs?: number;
  /** How long nothing may happen before the page counts as being at rest; 1,000 when absent. */
  readonly quietMs?: number;
  readonly mostRequests?: number;
  /** Files of the page that are given instead of fetched. */
  readonly serve?: (url: URL) => Promise<ServedPage | undefined>;
}

const keptErrors = 10;
const keptBlocked = 20;

/**
 * Opens a channel URL in a browser of its own, framed as in the workspace, with a stand-in for the library, and says
 * what it did. Bad pages are answers, not errors.
 * @throws BrowserNotFound
 */
export async function runWidget(channelUrl: string, options: WidgetRunOptions): Promise<WidgetRun> {
  const url = URL.canParse(channelUrl) ? new URL(channelUrl) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    return conclude(noNotes(), 'not-opened', options);
  const { deadlineMs = 20_000, quietMs = 1000, proxy, framedBy = 'https://workspace.example' } = options;
  const ends = performance.now() + deadlineMs;
  const mark = `cutover${randomUUID().replaceAll('-', '')}`;
  const topUrl = new URL(`/${mark}`, framedBy).href;
  const browser = await openUntrusted({ ...options, proxyUrl: proxy.url, deadlineMs }).catch(
    (error: unknown) => {
      // A machine too busy to start it in time has not met a bad browser.
      if (performance.now() >= ends) return undefined;
      throw error;
    },
  );
  if (browser === undefined) return conclude(noNotes(), 'deadline', options);
  const notes = noNotes();
  const errors: string[] = [];
  let stopped: WidgetRunStop = 'browser-gone';
  try {
    const work = async (): Promise<WidgetRunStop> => {
      await browser.context.addInitScript({ content: listenerWatch(mark) });
      await routeRun(browser.context, {
        topUrl,
        topPage: hostPage(mark, url.href, options.trustedDomain),
        standIn: libraryStandIn(mark),
        mostRequests: options.mostRequests ?? 1000,
        tooMany: () => void browser.stop('too-many-requests'),
        ...(options.serve === undefined ? {} : { serve: options.serve }),
      });
      return watchRun(browser.context, { topUrl, notes, errors, quietMs, ends, stop: browser.stop });
    };
    const gone = browser.ended.then((why): WidgetRunStop => (why === 'closed' ? 'browser-gone' : why));
    stopped = await Promise.race([work().catch(() => gone), gone]);
    // The system's own watch may end it a moment before ours does.
    if (stopped === 'browser-gone' && performance.now() >= ends - 100) stopped = 'deadline';
  } finally {
    await browser.close();
  }
  return conclude(notes, stopped, options, errors, browser.sandboxed);
}

function conclude(
  notes: RunNotes,
  stopped: WidgetRunStop,
  { proxy }: WidgetRunOptions,
  errors: readonly string[] = [],
  sandboxed = false,
): WidgetRun {
  const all = new Map<string, BlockedRequest>();
  for (const { host, port, problem } of proxy.refusals())
    all.set(`${host}:${port} ${problem}`, { target: `${host}:${port}`, why: problem });
  const { loads, crmurl, cifid, calls, callsMore } = notes;
  return {
    ...concludeRun(notes, stopped),
    library: { loads, crmurl, cifid },
    init: concludeInit(notes),
    calls,
    callsMore,
    errors: errors.slice(0, keptErrors),
    blocked: [...all.values()].slice(0, keptBlocked),
    blockedMore: Math.max(0, all.size - keptBlocked),
    stopped,
    sandboxed,
  };
}
