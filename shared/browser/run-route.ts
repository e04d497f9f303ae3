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
  readonly standIn: string;
  readonly mostRequests: number;
  /** Called for each request beyond that. */
  readonly tooMany: () => void;
  /** Pages given by us; what it does not know goes to the proxy. */
  readonly serve?: (url: URL) => Promise<ServedPage | undefined>;
}

/**
 * Answers for our own top page and the library, lets the web through to the proxy, and stops everything else. Only a
 * convenience in front of the guard: what Chromium sends without asking here still meets the proxy.
 */
export async function routeRun(context: BrowserContext, options: RouteOptions): Promise<void> {
  let requests = 0;
  await context.route('**/*', (route) => {
    requests += 1;
    if (requests > options.mostRequests) return options.tooMany();
    return answer(route, options).catch(() => undefined);
  });
}

async function answer(route: Route, options: RouteOptions): Promise<void> {
  const url = new URL(route.request().url());
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return route.abort('blockedbyclient');
  if (url.href === options.topUrl) return fulfil(route, { body: options.topPage, type: 'text/html' });
  if (isLibrary(url)) {
    const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    return fulfil(route, { body: options.standIn, type: 'text/javascript', headers });
  }
  const served = await options.serve?.(url);
  return served === undefined ? route.continue() : fulfil(route, served);
}

const fulfil = (route: Route, { body, type, status = 200, headers = {} }: ServedPage): Promise<void> =>
  route.fulfill({ status, body, headers: { ...headers, 'content-type': type } });
