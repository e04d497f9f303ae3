import { sameParameters, sameText } from './same-text.ts';
import { selectorIds, selectorRest } from './selector.ts';
import type { Value } from './tables.ts';

/**
 * Whether two values of a column mean the same. Addresses are compared without what tools append to every provider: a
 * documented script adds `idleTimeThreshold`. Letter case of scheme and host and the order of parameters do not matter.
 */
export function sameValue(column: string, a: Value, b: Value): boolean {
  if (column === 'msdyn_channelurl' && typeof a === 'string' && typeof b === 'string')
    return sameAddress(a, b);
  return a === b;
}

export function sameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && comparable(a) === comparable(b);
}

const addresses = ['msdyn_channelurl', 'msdyn_landingurl'];
const selectors = ['msdyn_appselector', 'msdyn_roleselector'];

/** What an empty column counts as: a form that is saved writes it out. */
const blanks: { readonly [column: string]: Value } = {
  msdyn_sortorder: 0,
  msdyn_enableoutbound: false,
  msdyn_clicktoact: false,
  msdyn_enableanalytics: false,
};

/**
 * Whether a value still means what it meant, for whoever compares what is there with what was: as `sameValue`, and
 * blank is blank, lists of ids, tokens and domains are sets, JSON is what it says. Forms and tools rewrite these without
 * a change of meaning.
 */
export function sameMeaning(column: string, before: Value, after: Value): boolean {
  const [a, b] = [before, after].map((one) => (one === null || one === '' ? (blanks[column] ?? '') : one));
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (column === 'msdyn_trusteddomain') return sameSet(domains(a), domains(b));
  if (addresses.includes(column)) return sameAddress(a, b);
  if (selectors.includes(column)) return sameSet(selectorParts(a), selectorParts(b));
  if (column === 'msdyn_sandboxconfiguration') return sameSet(tokens(a), tokens(b));
  return column === 'msdyn_customparams' ? sameParameters(a, b) : sameText(a, b);
}

const selectorParts = (text: string): readonly string[] => [...selectorIds(text), ...selectorRest(text)];
const tokens = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
const domains = (text: string): readonly string[] => tokens(text).map(comparable);

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join(' ') === [...new Set(b)].sort().join(' ');

/** Each address is compared with each other one somewhere; reading it is what takes the time. */
const known = new Map<string, string>();
const knownAtMost = 5_000;

function comparable(url: string): string {
  const before = known.get(url);
  if (before !== undefined) return before;
  if (known.size >= knownAtMost) known.clear();
  const made = madeComparable(url);
  known.set(url, made);
  return made;
}

/** As RFC 3986 §6.2 allows, and form encoding in the query; a slash at the end of the path is left out. */
function madeComparable(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const parsed = new URL(url);
  parsed.searchParams.delete('idleTimeThreshold');
  parsed.searchParams.sort();
  const path = normalised(parsed.pathname).replace(/\/+$/, '');
  const query = parsed.searchParams.toString();
  const origin = parsed.origin === 'null' ? `${parsed.protocol}${parsed.host}` : parsed.origin;
  return [origin, parsed.username, parsed.password, path, query, normalised(parsed.hash)].join('|');
}

/** Escapes of characters that need none are taken away, the others are in capitals. */
function normalised(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
