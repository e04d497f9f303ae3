import { storageError } from './storage-error.ts';

/** A row to write. `token` is random for each write: it tells our own lost success from somebody else's write. */
export interface TableRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [property: string]: string | number | Uint8Array;
}

/** A row as read; its properties cross a parser before anybody uses them. */
export interface StoredRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly etag: string;
  readonly [property: string]: unknown;
}

/** A string property holds 32,768 characters; some are left for the service's own escaping. */
const charactersPerProperty = 32_000;

/** A row whose value is JSON text, split over `json0`, `json1` … */
export function jsonRow(partitionKey: string, rowKey: string, token: string, value: unknown): TableRow {
  return { partitionKey, rowKey, token, ...split(escaped(JSON.stringify(value))) };
}

/**
 * The two line ends that JSON leaves as they are. Azurite cuts an operation of a transaction there, carries out the
 * others and answers as if nothing were wrong; escaped, they mean the same.
 */
const escaped = (json: string): string =>
  json.replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

function split(text: string): { readonly [property: string]: string } {
  const parts: { [property: string]: string } = {};
  for (let at = 0, number = 0; at < text.length; number++) {
    const end = cut(text, at + charactersPerProperty);
    parts[`json${number}`] = text.slice(at, end);
    at = end;
  }
  return parts;
}

/** Never between the halves of a surrogate pair: half a character does not survive UTF-8. */
function cut(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return at < text.length && before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** JSON text of a row written by `jsonRow`. */
export function jsonOf(row: StoredRow): string {
  let text = '';
  for (let number = 0; `json${number}` in row; number++) {
    const part = row[`json${number}`];
    if (typeof part !== 'string')
      throw storageError('row_unreadable', `reading ${row.partitionKey}: json${number} is no text`);
    text += part;
  }
  return text;
}
