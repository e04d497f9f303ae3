/**
 * The trusted domain as 2.0 compares it: with the origin of the panel, so a path would never match. What cannot be read
 * as an address is kept as it is; empty is null.
 */
export function trustedOrigin(value: string | null): string | null {
  if (value === null || value.trim() === '') return null;
  return originOf(value) ?? value;
}

/** `undefined` when it is no web address. */
export function originOf(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { origin, protocol } = new URL(value);
  return /^https?:$/.test(protocol) ? origin : undefined;
}
