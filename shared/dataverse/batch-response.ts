import { codedError } from './coded-error.ts';

/** One answer inside a `$batch` response. */
export interface PartReply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** In the order of the items asked. A change set that succeeded has one answer an operation; one that failed, one alone. */
export type BatchAnswer = PartReply | { readonly changeSet: readonly PartReply[] };

/** Throws `unreadable_batch` when the text is not what its content type says. */
export function parseBatch(contentType: string | undefined, body: string): readonly BatchAnswer[] {
  return splitParts(body, boundaryOf(contentType)).map(parsePart);
}

function parsePart(part: string): BatchAnswer {
  const { head, rest } = splitHead(part);
  // Most are single: their headers say nothing that is asked for.
  const type = /multipart/i.test(head) ? headersIn(head).get('content-type') : undefined;
  if (type?.toLowerCase().startsWith('multipart/mixed'))
    return { changeSet: splitParts(rest, boundaryOf(type)).map((inner) => parseHttp(splitHead(inner).rest)) };
  return parseHttp(rest);
}

function parseHttp(text: string): PartReply {
  const lineEnd = text.indexOf('\n');
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(line)?.[1];
  if (status === undefined) throw unreadable('a part has no status line');
  const { head, rest } = splitHead(lineEnd < 0 ? '' : text.slice(lineEnd + 1));
  let headers: PartReply['headers'] | undefined;
  return {
    status: Number(status),
    // Looked for where something went wrong, and there in few of thousands.
    get headers() {
      headers ??= headersIn(head);
      return headers;
    },
    body: rest.replace(/(?:\r?\n)+$/, ''),
  };
}

/** Splits headers from what follows the first empty line. */
function splitHead(text: string): { readonly head: string; readonly rest: string } {
  const empty = /^\r?\n|\r?\n\r?\n/.exec(text);
  const head = empty ? text.slice(0, empty.index) : text;
  return { head, rest: empty ? text.slice(empty.index + empty[0].length) : '' };
}

function headersIn(head: string): PartReply['headers'] {
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** A boundary counts only at the start of a line, so that JSON holding its text does not split a part. */
function splitParts(body: string, boundary: string): readonly string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let start: number | undefined;
  // Cut out of the whole and never copied: an answer may hold megabytes.
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const end = body.indexOf('\n', at);
    const line = body.slice(at, end < 0 ? body.length : end).trimEnd();
    const isLast = line === `${mark}--`;
    if ((at > 0 && body[at - 1] !== '\n') || !(isLast || line === mark)) continue;
    if (start !== undefined) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    if (isLast) return parts;
    start = end < 0 ? body.length : end + 1;
  }
  throw unreadable('the closing boundary is missing');
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
