import type { Page, Request } from 'playwright-core';
import { canonicalHost } from '../domain/egress.ts';
import { masked } from '../domain/masked.ts';
import { frameworkScript } from '../domain/workspace-evidence.ts';

/** What a page said and loaded while it was open. */
export interface Overheard {
  /** Errors of the console and of scripts, each once, without queries. */
  readonly errors: () => readonly string[];
  /** Adds what the browser itself saw: a page's own list of what it loaded has an end. */
  readonly scripts: (known: readonly string[]) => readonly string[];
  /** Whether pages or scripts are still under way: what a frame shows may become something else. */
  readonly isLoading: () => boolean;
  /** How often something began or ended; `undefined` while a request is under way. The same number twice: it was quiet. */
  readonly stirred: () => number | undefined;
  /** What got no answer; the first of them. */
  readonly failed: () => readonly FailedRequest[];
}

export interface FailedRequest {
  /** Origin of the frame that asked; of a page in a frame, where the frame was sent before it was led there. */
  readonly by: string;
  readonly host: string;
  readonly isPage: boolean;
}

const loads: ReadonlySet<string> = new Set(['document', 'script']);
const most = { errors: 20, characters: 300, scripts: 3, failed: 500 };

export function listenTo(page: Page): Overheard {
  const errors = new Set<string>();
  const scripts = new Set<string>();
  const hear = (text: string): void => {
    if (errors.size < most.errors) errors.add(masked(text).slice(0, most.characters));
  };
  const underWay = new Set<Request>();
  let stirs = 0;
  const failed: FailedRequest[] = [];
  const over = (request: Request): void => {
    stirs += 1;
    underWay.delete(request);
  };
  page.on('request', (request) => {
    stirs += 1;
    underWay.add(request);
  });
  page.on('requestfinished', over);
  page.on('requestfailed', (request) => {
    over(request);
    const one = failed.length < most.failed ? failureOf(request) : undefined;
    if (one !== undefined) failed.push(one);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  page.on('pageerror', (error) => hear(error.message));
  page.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() !== 'script' || !response.ok() || request.frame() !== page.mainFrame()) return;
    const { origin, pathname } = new URL(response.url());
    if (pathname.toLowerCase().endsWith(`/${frameworkScript}`)) scripts.add(`${origin}${pathname}`);
  });
  return {
    errors: () => [...errors],
    // Not all requests: some never end by design, as those that wait for news.
    isLoading: () => [...underWay].some((request) => loads.has(request.resourceType())),
    failed: () => [...failed],
    stirred: () => (underWay.size > 0 ? undefined : stirs),
    scripts: (known) => [...new Set([...known, ...scripts])].slice(0, most.scripts),
  };
}

/** `undefined` for what no frame asked for. */
function failureOf(request: Request): FailedRequest | undefined {
  const isPage = request.isNavigationRequest();
  let first = request;
  for (let from = request.redirectedFrom(); from !== null; from = from.redirectedFrom()) first = from;
  try {
    const { origin } = new URL(isPage ? first.url() : request.frame().url());
    return { by: origin, host: canonicalHost(new URL(request.url()).hostname) ?? '', isPage };
  } catch {
    return undefined;
  }
}
