import { canonicalJson, type Json } from './hash.ts';

/** Forms cut blanks off at the ends and end lines as Windows does; nothing else about a text is without a meaning. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * Parameters that a widget reads: as JSON where both are, whatever their blanks, escapes and order of keys; else as text.
 */
export function sameParameters(a: string, b: string): boolean {
  const [one, other] = [parsed(a), parsed(b)];
  if (one === undefined || other === undefined) return sameText(a, b);
  return canonicalJson(one) === canonicalJson(other);
}

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/** Digits that a number of JavaScript keeps. */
const exactDigits = 15;

/** An object or a list; numbers too long to be exact stay apart by their digits. */
function parsed(text: string): Json | undefined {
  const exact = text.replace(stringOrNumber, (token) =>
    token.startsWith('"') || token.replace(/\D/g, '').length <= exactDigits ? token : `["\\u0000${token}"]`,
  );
  try {
    JSON.parse(text);
    const value = JSON.parse(exact) as Json;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
