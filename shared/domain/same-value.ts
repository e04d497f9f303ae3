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

function comparable(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  if (!parsed.searchParams.has('idleTimeThreshold') && parsed.search === '') return parsed.href;
  parsed.searchParams.delete('idleTimeThreshold');
  parsed.searchParams.sort();
  return parsed.href;
}
