import { type Body, bodyOf, withBody } from './body.ts';
import { codedError } from './coded-error.ts';

/** One answer inside a `$batch` response. */
export interface PartReply extends Body {
  readonly status: number;
  readonly headers: () => ReadonlyMap<string, string>;
}

/** In the order of the items asked. A change set that succeeded has one answer an operation; one that failed, one alone. */
export type BatchAnswer = PartReply | { readonly changeSet: readonly PartReply[] };

/** Throws `unreadable_batch` when it is not what its content type says. */
export function parseBatch(contentType: string | undefined, bytes: Buffer): readonly BatchAnswer[] {
  return splitParts(bytes, boundaryOf(contentType)).map(parsePart);
}

function parsePart(part: Buffer): BatchAnswer {
  const { head, rest } = splitHead(part);
  // Most are single: their headers say nothing that is asked for.
  const type = /multipart/i.test(head) ? headersIn(head).get('content-type') : undefined;
  if (type?.toLowerCase().startsWith('multipart/mixed'))
    return { changeSet: splitParts(rest, boundaryOf(type)).map((inner) => parseHttp(splitHead(inner).rest)) };
  return parseHttp(rest);
}

function parseHttp(part: Buffer): PartReply {
  const lineEnd = part.indexOf(lineFeed);
  const line = part.toString('latin1', 0, lineEnd < 0 ? part.length : lineEnd);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(line)?.[1];
  if (status === undefined) throw unreadable('a part has no status line');
  const { head, rest } = splitHead(part.subarray(lineEnd < 0 ? part.length : lineEnd + 1));
  let headers: ReadonlyMap<string, string> | undefined;
  return withBody(
    {
      status: Number(status),
      // Looked for where something went wrong, and there in few of thousands.
      headers: () => {
        headers ??= headersIn(head);
        return headers;
      },
    },
    bodyOf(withoutLineEnds(rest)),
  );
}

const [lineFeed, carriageReturn] = [10, 13];

function withoutLineEnds(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (bytes[end - 1] === lineFeed) end -= bytes[end - 2] === carriageReturn ? 2 : 1;
  return bytes.subarray(0, end);
}

/** Splits headers from what follows the first empty line. */
function splitHead(part: Buffer): { readonly head: string; readonly rest: Buffer } {
  for (let start = 0; start < part.length; ) {
    const end = part.indexOf(lineFeed, start);
    if (end < 0) break;
    const isEmpty = end === start || (end === start + 1 && part[start] === carriageReturn);
    if (isEmpty) return { head: part.toString('latin1', 0, start), rest: part.subarray(end + 1) };
    start = end + 1;
  }
  return { head: part.toString('latin1'), rest: part.subarray(part.length) };
}

function headersIn(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** A boundary counts only at the start of a line, so that JSON holding its text does not split a part. */
function splitParts(body: Buffer, boundary: string): readonly Buffer[] {
  const parts: Buffer[] = [];
  const mark = `--${boundary}`;
  let start: number | undefined;
  // Cut out of the whole and never copied: an answer may hold megabytes.
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const end = body.indexOf(lineFeed, at);
    const line = body.toString('latin1', at, end < 0 ? body.length : end).trimEnd();
    const isLast = line === `${mark}--`;
    if ((at > 0 && body[at - 1] !== lineFeed) || !(isLast || line === mark)) continue;
    if (start !== undefined) parts.push(body.subarray(start, lineEndBefore(body, at)));
    if (isLast) return parts;
    start = end < 0 ? body.length : end + 1;
  }
  throw unreadable('the closing boundary is missing');
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(body: Buffer, at: number): number {
  if (body[at - 1] !== lineFeed) return at;
  return body[at - 2] === carriageReturn ? at - 2 : at - 1;
}

function boundaryOf(contentType: string | undefined): string {
  const match = /^multipart\/mixed\b.*?;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw unreadable('the answer is not multipart');
  return boundary;
}

function unreadable(why: string): Error {
  return codedError('unreadable_batch', `reading the answer to a $batch: ${why}`);
}
