import { type Request, serviceRoot } from './exchange.ts';
import { boundaryOf, divide, type Part, parseHeaders, parseMultipart } from './multipart.ts';
import { codes, refuse } from './refusal.ts';

export interface Operation {
  readonly request: Request;
  readonly contentId?: string;
}

/** A single operation, or operations that happen together or not at all. */
export type BatchItem =
  | { readonly kind: 'single'; readonly operation: Operation }
  | { readonly kind: 'changeSet'; readonly operations: readonly Operation[] };

const largestBatch = 1_000;
const bad = (message: string): never => refuse(400, codes.badPayload, message);

/** Path and query below the root, of an address that is absolute, absolute within the host, or relative to the root. */
function splitAddress(
  address: string,
  host: string | undefined,
): { readonly path: string; readonly query: string } {
  const origin = /^https?:\/\/([^/]+)/i.exec(address);
  if (origin !== null && origin[1] !== host) bad('An operation is addressed to another organisation.');
  const local = address.slice(origin?.[0].length ?? 0).replace(serviceRoot, '');
  if (local.startsWith('/')) bad(`'${local.slice(0, 80)}' is not below the service root.`);
  const [path = '', query = ''] = local.split(/\?(.*)/s);
  return { path, query };
}

function operationOf(part: Part, host: string | undefined): Operation {
  if (!/^application\/http\b/i.test(part.headers['content-type'] ?? ''))
    bad('Every operation of a batch needs the content type application/http.');
  const { head, rest } = divide(part.content.replace(/^(\r?\n)+/, ''));
  const [line = '', ...headers] = head;
  const match = /^(GET|POST|PATCH|PUT|DELETE) (\S+) HTTP\/1\.1$/.exec(line);
  if (match?.[1] === undefined || match[2] === undefined)
    return bad(`'${line.slice(0, 80)}' is not a request line.`);
  const request = {
    method: match[1],
    ...splitAddress(match[2], host),
    headers: parseHeaders(headers),
    body: rest.trim(),
  };
  const contentId = part.headers['content-id'];
  return { request, ...(contentId === undefined ? {} : { contentId }) };
}

function changeSetOf(part: Part, host: string | undefined): BatchItem {
  const operations = parseMultipart(part.content, boundaryOf(part.headers['content-type'])).map((one) =>
    operationOf(one, host),
  );
  for (const { request, contentId } of operations) {
    if (request.method === 'GET') bad('A change set cannot hold a GET request.');
    if (contentId === undefined) bad('Every operation of a change set needs a Content-ID header.');
  }
  if (new Set(operations.map((one) => one.contentId)).size < operations.length)
    bad('Two operations of a change set have the same Content-ID.');
  return { kind: 'changeSet', operations };
}

/** Operations in it. */
export const sizeOf = (item: BatchItem): number => (item.kind === 'single' ? 1 : item.operations.length);

/** Reads a `$batch` body wholly before anything of it is done. */
export function parseBatch(request: Request): readonly BatchItem[] {
  const { host } = request.headers;
  const parts = parseMultipart(request.body, boundaryOf(request.headers['content-type']));
  const items = parts.map(
    (part): BatchItem =>
      /^multipart\/mixed\b/i.test(part.headers['content-type'] ?? '')
        ? changeSetOf(part, host)
        : { kind: 'single', operation: operationOf(part, host) },
  );
  const operations = items.reduce((sum, item) => sum + sizeOf(item), 0);
  if (operations > largestBatch) bad(`A batch holds at most ${largestBatch} operations, not ${operations}.`);
  return items;
}
