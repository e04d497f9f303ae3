/**
 * What somebody said, fit to be quoted to everybody in the conversation: queries of addresses, and words that look like
 * keys (long, letters and digits mixed), become `…`. Identifiers with hyphens stay readable.
 */
export function masked(said: string): string {
  return said
    .replace(/[?#]\S+/g, '…')
    .replace(/\/\/[^\s/@]*@/g, '//…@')
    .replace(/(?=[^\s\d]*\d)(?=[^\sA-Za-z]*[A-Za-z])[\w+/=.~]{20,}/g, '…');
}
