import { codes, refuse } from './refusal.ts';

/** One body part: its headers (names in lower case) and what follows the blank line. */
export interface Part {
  readonly headers: { readonly [name: string]: string | undefined };
  readonly content: string;
}

const bad = (message: string): never => refuse(400, codes.badPayload, message);

export function boundaryOf(contentType: string | undefined): string {
  const match = /^multipart\/mixed\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(contentType ?? '');
  return match?.[1] ?? match?.[2] ?? bad('A batch needs the content type multipart/mixed with a boundary.');
}

export function parseHeaders(lines: readonly string[]): Part['headers'] {
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(/:(.*)/s);
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
}

/** Head lines and the rest, divided by the first blank line. */
export function divide(text: string): { readonly head: readonly string[]; readonly rest: string } {
  const match = /\r?\n\r?\n/.exec(`${text}\r\n\r\n`);
  const at = match?.index ?? text.length;
  return { head: text.slice(0, at).split(/\r?\n/), rest: text.slice(at + (match?.[0].length ?? 0)) };
}

function parsePart(text: string): Part {
  const { head, rest } = divide(text);
  return { headers: parseHeaders(head.filter((line) => line.trim() !== '')), content: rest };
}

/** Parts between the delimiters; the closing one must be there, or the sender was cut off. */
export function parseMultipart(body: string, boundary: string): readonly Part[] {
  const text = `\r\n${body}`;
  const close = text.lastIndexOf(`\n--${boundary}--`);
  if (close < 0) bad('The multipart body has no closing boundary.');
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pieces = text.slice(0, close).split(new RegExp(`\\r?\\n--${escaped}[ \\t]*\\r?\\n`));
  return pieces.slice(1).map((piece) => parsePart(piece.replace(/\r$/, '')));
}
