import type { Value } from './tables.ts';

/** Names of query parameters and keys that usually hold something secret. */
const secretNames =
  /(^|[-_.])(secret|token|password|passwd|pwd|apikey|api[-_]?key|key|sig|signature|auth|credential)s?($|[-_.])/i;

export function namesASecret(name: string): boolean {
  return secretNames.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
}

/**
 * An address as people may see it. What stands behind `?` and `#` or before `@` may be secret, so of it only the names of
 * parameters are left; a part without `=` could be a value and is left out too.
 */
export function shownAddress(address: string): string {
  const [whole = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(address)?.slice(1) ?? [];
  const place = whole.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/]*@/i, '$1//');
  const names = (query ?? '').split('&').flatMap((pair) => (pair.indexOf('=') > 0 ? pair.split('=')[0] : []));
  if (names.length === 0) return place;
  return `${place}?${[...new Set(names)].map((name) => `${name}=…`).join('&')}`;
}

/** Keys of free text, JSON or `name=value` pairs, that look as if they held a secret. In order, none twice. */
export function secretKeys(free: string): readonly string[] {
  const keys = [...free.matchAll(/["']?([A-Za-z][\w.-]{0,60})["']?\s*[:=]/g)].map((match) => match[1] ?? '');
  return [...new Set(keys)].filter(namesASecret);
}

/** A column's value as cards and reports show it. `undefined`: it is there but better not shown. */
export function shownValue(column: string, value: Value): string | undefined {
  // The only choice there is; people know it as 2.
  if (column === 'msdyn_apiversion') return '2';
  if (typeof value !== 'string') return String(value);
  if (column === 'msdyn_channelurl' || column === 'msdyn_landingurl') return shownAddress(value);
  return secretKeys(value).length > 0 ? undefined : value;
}
