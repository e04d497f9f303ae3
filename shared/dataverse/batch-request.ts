import type { HttpMethods } from '@azure/core-rest-pipeline';

/** One operation inside a `$batch`. */
export interface Operation {
  readonly method: HttpMethods;
  /** Absolute. */
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

/** A single operation, or several that happen together or not at all. */
export type BatchItem = Operation | { readonly changeSet: readonly Operation[] };

export interface BatchBody {
  readonly contentType: string;
  readonly body: string;
}

const crlf = '\r\n';

/**
 * Multipart body of a `$batch` (OData 4.01 part 1 §11.7). Dataverse wants CRLF everywhere and a Content-ID in each
 * operation of a change set.
 * @param unique letters and digits that occur in no operation
 */
export function buildBatch(items: readonly BatchItem[], unique: string): BatchBody {
  const boundary = `batch_${unique}`;
  const parts = items.map((item, index) =>
    'changeSet' in item ? changeSet(item.changeSet, `changeset_${unique}_${index}`) : operation(item),
  );
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: delimited(parts, boundary) };
}

function changeSet(operations: readonly Operation[], boundary: string): string {
  const parts = operations.map((item, index) => operation(item, index + 1));
  return [`Content-Type: multipart/mixed; boundary=${boundary}`, '', delimited(parts, boundary)].join(crlf);
}

function operation({ method, url, headers = {}, body }: Operation, contentId?: number): string {
  const lines = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary'];
  if (contentId !== undefined) lines.push(`Content-ID: ${contentId}`);
  lines.push('', `${method} ${url} HTTP/1.1`);
  return [...lines, ...linesOf(headers), '', body ?? ''].join(crlf);
}

/** Of the headers that all operations of a batch share, made once. */
const known = new WeakMap<object, readonly string[]>();

function linesOf(headers: NonNullable<Operation['headers']>): readonly string[] {
  const lines = known.get(headers) ?? Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  known.set(headers, lines);
  return lines;
}

function delimited(parts: readonly string[], boundary: string): string {
  const opened = parts.map((part) => `--${boundary}${crlf}${part}${crlf}`);
  return `${opened.join('')}--${boundary}--${crlf}`;
}
