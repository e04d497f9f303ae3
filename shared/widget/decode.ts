/** How far browsers look for a page's own word about its encoding. */
const prescan = 1024;

/**
 * Text as a browser reads it: a byte order mark wins, then what the server says, then what a page says of itself, then
 * UTF-8. An unknown charset is read as UTF-8. The mark is no part of the text, so columns are those of editors.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  try {
    return new TextDecoder(markOf(bytes) ?? charset ?? ownWord(bytes) ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** Of a page only. One that says UTF-16 in letters of one byte cannot be right: browsers take UTF-8 then. */
function ownWord(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
  if (!/^\s*[<@]/.test(start)) return undefined;
  const said = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(start.replace(/<!--.*?-->/gs, ''))?.[1];
  return said === undefined || /^utf-?16/i.test(said) ? undefined : said;
}
