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

const addresses = ['msdyn_channelurl', 'msdyn_landingurl', 'msdyn_trusteddomain'];
const selectors = ['msdyn_appselector', 'msdyn_roleselector'];

/**
 * Whether a value still means what it meant, for whoever compares what is there with what was: as `sameValue`, and
 * blank is blank, lists of ids and sandbox tokens are sets. Forms and tools rewrite these without a change of meaning.
 */
export function sameMeaning(column: string, a: Value, b: Value): boolean {
  if (a === b) return true;
  if ((a ?? '') === '' && (b ?? '') === '') return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (addresses.includes(column)) return sameAddress(a, b);
  if (selectors.includes(column)) return sameSet(selectorParts(a), selectorParts(b));
  return column === 'msdyn_sandboxconfiguration' && sameSet(tokens(a), tokens(b));
}

const selectorParts = (text: string): readonly string[] => [...selectorIds(text), ...selectorRest(text)];
const tokens = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join(' ') === [...new Set(b)].sort().join(' ');

/** As RFC 3986 §6.2 allows, and form encoding in the query; a slash at the end of the path is left out. */
function comparable(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.searchParams.delete('idleTimeThreshold');
  parsed.searchParams.sort();
  const path = normalised(parsed.pathname).replace(/\/+$/, '');
  const query = parsed.searchParams.toString();
  return `${parsed.origin === 'null' ? parsed.protocol : parsed.origin}|${parsed.username}|${path}|${query}|${parsed.hash}`;
}

/** Escapes of characters that need none are taken away, the others are in capitals. */
function normalised(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
