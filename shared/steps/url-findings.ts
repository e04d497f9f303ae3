import type { Severity } from '../domain/finding.ts';
import { namesASecret } from '../domain/shown-value.ts';

/** Something about a channel URL that an admin should know. Values of the query are never repeated: they may be secrets. */
export interface UrlFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly params: { readonly [name: string]: string };
}

/** Parameters by which widgets are told the address of their organisation. */
const organizationNames = ['base', 'ucilib', 'crmurl', 'orgurl'];

/** Why a panel could never load from this address; `undefined` when it might. */
export function unusableBecause(
  url: string | null,
): 'missing' | 'unreadable' | 'not-https' | 'localhost' | undefined {
  if (url === null || url.trim() === '') return 'missing';
  if (!URL.canParse(url)) return 'unreadable';
  const { protocol, hostname } = new URL(url);
  if (/^((.*\.)?localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1\]|\[::ffff:7f.*\])$/.test(hostname))
    return 'localhost';
  return protocol === 'https:' ? undefined : 'not-https';
}

/** @param origin of the environment the row is in */
export function urlFindings(url: string | null, origin: string): readonly UrlFinding[] {
  if (url === null || !URL.canParse(url)) return [];
  const found: UrlFinding[] = [];
  if (/\s/.test(url.trim())) found.push({ code: 'url-spaces', severity: 'warning', params: {} });
  const { searchParams, username, password, hash } = new URL(url);
  if (username !== '' || password !== '')
    found.push({ code: 'url-secret', severity: 'warning', params: { parameter: 'user:password@' } });
  for (const name of new Set(new URLSearchParams(hash.replace(/^#[^?=&]*\?|^#/, '')).keys()))
    if (namesASecret(name))
      found.push({ code: 'url-secret', severity: 'warning', params: { parameter: `#${name.slice(0, 60)}` } });
  for (const name of new Set(searchParams.keys())) {
    if (namesASecret(name))
      found.push({ code: 'url-secret', severity: 'warning', params: { parameter: name.slice(0, 60) } });
    const host = organizationNames.includes(name.toLowerCase()) ? hostOf(searchParams.get(name)) : undefined;
    if (host !== undefined && host !== hostOf(origin))
      found.push({
        code: 'url-other-organization',
        severity: 'warning',
        params: { host, parameter: name.slice(0, 60) },
      });
  }
  return found;
}

function hostOf(address: string | null): string | undefined {
  if (address === null) return undefined;
  const whole = /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(address) ? `https://${address}` : address;
  return URL.canParse(whole) ? new URL(whole).host : undefined;
}
