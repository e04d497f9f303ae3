import type { BrowserContext, Route } from 'playwright-core';
import { isLibrary } from './library-names.ts';

/** A file of a page that is not fetched but given. */
export interface ServedPage {
  readonly body: string | Buffer;
  readonly type: string;
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
}

export interface RouteOptions {
  readonly topUrl: string;
  readonly topPage: string;
  readonly library: string;
  readonly mostRequests: number;
  /** Pages given by us; what it does not know goes to the proxy. */
  readonly serve?: (url: URL) => Promise<ServedPage | undefined>;
}

/** What the routes saw of the page's requests. */
export interface RouteLog {
  requests: number;
  readonly refused: Set<string>;
}

/**
 * Answers for our own top page and the library, lets the web through to the proxy, and stops everything else. Only a
 * convenience in front of the guard: what Chromium sends without asking here still meets the proxy.
 */
export async function routeRun(context: BrowserContext, options: RouteOptions): Promise<RouteLog> {
  const log: RouteLog = { requests: 0, refused: new Set() };
  await context.route('**/*', (route) => {
    log.requests += 1;
    return answer(route, options, log).catch(() => undefined);
  });
  return log;
}

async function answer(route: Route, options: RouteOptions, log: RouteLog): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (log.requests > options.mostRequests || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    log.refused.add(log.requests > options.mostRequests ? 'too-many' : url.protocol);
    return route.abort('blockedbyclient');
  }
  if (url.href === options.topUrl) return fulfil(route, { body: options.topPage, type: 'text/html' });
  if (isLibrary(url)) {
    const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    return fulfil(route, { body: options.library, type: 'text/javascript', headers });
  }
  const served = await options.serve?.(url);
  return served === undefined ? route.continue() : fulfil(route, served);
}

const fulfil = (route: Route, { body, type, status = 200, headers = {} }: ServedPage): Promise<void> =>
  route.fulfill({ status, body, headers: { ...headers, 'content-type': type } });
