import { inRange, parseIp } from './ip-address.ts';
import { isPrivateAddress, isPublicAddress } from './public-address.ts';

/**
 * What the operator declares about the way out. Names are exact or `*.suffix`, lower case. Without any of it only
 * public addresses are reached, over TLS.
 */
export interface EgressRules {
  /**
   * Where a name leads instead of where DNS says: `address`, `address:port` or `[address]:port`. For an intranet with
   * a name service of its own, or a host behind a gateway. TLS still checks the certificate against the name.
   */
  readonly hosts?: { readonly [name: string]: string };
  /**
   * Names whose servers stand inside, and may therefore resolve to private addresses; or addresses and ranges
   * (`10.20.0.0/16`) that are allowed as they are. A name never opens loopback, link-local or metadata addresses.
   */
  readonly internal?: readonly string[];
  /** Names that may be asked over plain HTTP. */
  readonly plainHttp?: readonly string[];
}

/** All addresses of a name, in the order they are to be tried; empty or throwing where there is none. */
export type Lookup = (name: string) => Promise<readonly string[]>;

/** Only the addresses given here were checked: connect to these, and never to the name again. */
export type Route =
  | { readonly kind: 'route'; readonly addresses: readonly string[]; readonly port: number }
  | { readonly kind: 'refused'; readonly problem: 'blocked_address' | 'unreachable' };

/** `::1` for `[::1]`, `127.0.0.1` for `0x7f.1`, lower case; `undefined` when no URL could hold it. */
export function canonicalHost(text: string): string | undefined {
  if (!/^[^\s/\\@?#]+$/.test(text) || !URL.canParse(`https://${text}/`)) return undefined;
  const { hostname, port } = new URL(`https://${text}/`);
  if (port !== '' || hostname === '') return undefined;
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/**
 * Where a connection to `host` may go. One look-up answers both the check and the connection: a name that gives
 * another address the second time (DNS rebinding) is never asked a second time.
 */
export async function routeTo(
  host: string,
  port: number,
  rules: EgressRules,
  lookup: Lookup,
): Promise<Route> {
  const name = canonicalHost(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
  if (name === undefined) return { kind: 'refused', problem: 'blocked_address' };
  const declared = declaredFor(name, rules);
  if (declared !== undefined) return declaredRoute(declared, port);
  // This machine by definition (RFC 6761 §6.3), also where its resolver does not know that.
  if (/(?:^|\.)localhost$/.test(name)) return { kind: 'refused', problem: 'blocked_address' };
  const literal = parseIp(name) !== undefined;
  const found = literal ? [name] : await lookup(name).catch(() => []);
  if (found.length === 0) return { kind: 'refused', problem: 'unreachable' };
  const inside = !literal && namedIn(rules.internal, name);
  const addresses = found.filter((address) => mayReach(address, inside, rules));
  return addresses.length === 0
    ? { kind: 'refused', problem: 'blocked_address' }
    : { kind: 'route', addresses, port };
}

/** Whether `host` may be asked without TLS. */
export function mayBePlain(host: string, rules: EgressRules): boolean {
  return namedIn(rules.plainHttp, canonicalHost(host) ?? '');
}

function mayReach(address: string, inside: boolean, { internal = [] }: EgressRules): boolean {
  const ip = parseIp(address);
  if (ip === undefined) return false;
  return (
    isPublicAddress(address) ||
    (inside && isPrivateAddress(address)) ||
    internal.some((range) => inRange(ip, range))
  );
}

function declaredFor(name: string, { hosts = {} }: EgressRules): string | undefined {
  if (Object.hasOwn(hosts, name)) return hosts[name];
  const suffixes = Object.keys(hosts).filter((pattern) => matches(pattern, name));
  const closest = suffixes.sort((a, b) => b.length - a.length)[0];
  return closest === undefined ? undefined : hosts[closest];
}

function declaredRoute(declared: string, port: number): Route {
  const [, six, four, own] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(declared) ?? [];
  const address = six ?? four ?? declared;
  if (parseIp(address) === undefined) return { kind: 'refused', problem: 'blocked_address' };
  return { kind: 'route', addresses: [address], port: own === undefined ? port : Number(own) };
}

const namedIn = (patterns: readonly string[] | undefined, name: string): boolean =>
  (patterns ?? []).some((pattern) => matches(pattern, name));

const matches = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.startsWith('*.') && name.endsWith(pattern.slice(1)));
