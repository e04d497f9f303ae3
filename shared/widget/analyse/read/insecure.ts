import type { Site } from './source.ts';

/** A script, or a page in a frame, that is asked for over http. */
export interface InsecureContent {
  /** Without its query. */
  readonly file: string;
  readonly site: Site;
}

/**
 * The address without its query where a browser refuses to load it into a page of the workspace: over http, and not
 * from its own machine. A page that came over http is never shown at all, which is said of the page.
 */
export function insecureAddress(reference: string, base: string): string | undefined {
  const from = /^file:/.test(base) && /^\/\//.test(reference) ? 'https://page' : base;
  if (!URL.canParse(reference, from)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(reference, from);
  if (protocol !== 'http:' || isThisMachine(hostname)) return undefined;
  const isPageInsecure = /^http:/i.test(base) && !isThisMachine(new URL(base).hostname);
  return isPageInsecure ? undefined : `http://${host}${pathname}`;
}

/** Browsers take their own machine for secure. */
export const isThisMachine = (hostname: string): boolean =>
  /^(?:127\.\d+\.\d+\.\d+|\[::1\]|(?:.+\.)?localhost)$/.test(hostname);

/** The page has its browser ask over https for whatever says http. */
export const isUpgraded = (policies: readonly string[]): boolean =>
  policies.some((policy) => /(?:^|[;,])\s*upgrade-insecure-requests\b/i.test(policy));
