import type { Value } from './tables.ts';

/** Names of query parameters and keys that usually hold something secret. */
const secretNames =
  /(^|[-_.])(secret|token|password|passwd|pwd|apikey|api[-_]?key|key|sig|signature|auth|credential)s?($|[-_.])/i;

export function namesASecret(name: string): boolean {
  return secretNames.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
}

/** An address as people may see it: what its query says stays away, because queries hold secrets. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address.split(/[?#]/)[0] ?? '';
  const { origin, host, protocol, pathname, searchParams, hash } = new URL(address);
  const place = origin === 'null' ? `${protocol}//${host}` : origin;
  const names = [...new Set(searchParams.keys())].map((name) => `${name}=…`).join('&');
  return `${place}${pathname}${names === '' ? '' : `?${names}`}${hash === '' ? '' : '#…'}`;
}

/** Keys of free text, JSON or `name=value` pairs, that look as if they held a secret. In order, none twice. */
export function secretKeys(free: string): readonly string[] {
  const keys = [...free.matchAll(/["']?([A-Za-z][\w.-]{0,60})["']?\s*[:=]/g)].map((match) => match[1] ?? '');
  return [...new Set(keys)].filter(namesASecret);
}

/** A column's value as cards and reports show it. `undefined`: it is there but better not shown. */
export function shownValue(column: string, value: Value): string | undefined {
  if (typeof value !== 'string') return String(value);
  if (column === 'msdyn_channelurl' || column === 'msdyn_landingurl') return shownAddress(value);
  return secretKeys(value).length > 0 ? undefined : value;
}
