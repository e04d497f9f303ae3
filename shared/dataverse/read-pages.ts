import { isRefusal, type Refusal } from '../domain/reason.ts';
import { codedError } from './coded-error.ts';
import { answered, type Connection, commonHeaders } from './connection.ts';
import { parseJson } from './json.ts';
import { servicePath } from './odata.ts';
import type { RawRow } from './parse-row.ts';
import { isSuccess } from './problem.ts';
import { refusedRead } from './refused-read.ts';

export interface Page {
  readonly rows: readonly RawRow[];
  readonly nextLink?: string;
}

/** Headers of reads: rows a page, and the display value of lookups (who changed a row last). */
export function readHeaders(connection: Connection): { readonly [name: string]: string } {
  return {
    ...commonHeaders,
    Prefer: `odata.maxpagesize=${connection.pageSize},odata.include-annotations="OData.Community.Display.V1.FormattedValue"`,
  };
}

/** All rows, of lists that are short or made something of at once. */
export async function readPages(
  connection: Connection,
  table: string,
  first: Page,
): Promise<readonly RawRow[] | Refusal> {
  const rows: RawRow[] = [];
  return (await eachPage(connection, table, first, (page) => void rows.push(...page))) ?? rows;
}

/**
 * Page by page, and none is kept. Follows `@odata.nextLink` to the end: `$skip` is not supported, so there is no other
 * way. Answers the refusal that ended it early.
 */
export async function eachPage(
  connection: Connection,
  table: string,
  first: Page,
  act: (rows: readonly RawRow[]) => void,
): Promise<Refusal | undefined> {
  act(first.rows);
  for (let link = first.nextLink; link !== undefined; ) {
    const page = await pageAt(connection, table, ownUrl(connection, table, link));
    if (isRefusal(page)) return page;
    act(page.rows);
    link = page.nextLink;
  }
  return undefined;
}

/** @param url within the Web API of this environment */
export async function pageAt(connection: Connection, table: string, url: string): Promise<Page | Refusal> {
  const headers = readHeaders(connection);
  const call = { kind: 'page', method: 'GET', url, headers, repeatable: true } as const;
  const reply = answered(connection, await connection.send(call));
  if (isRefusal(reply)) return reply;
  if (!isSuccess(reply)) return refusedRead(connection.environment, table, reply);
  const page = parsePage(table, reply.body);
  reply.drop();
  return page;
}

/** A list, or a single object as a list of one. Throws `unreadable_answer` for anything else. */
export function parsePage(table: string, body: string): Page {
  const parsed = parseObject(body);
  if (parsed === undefined) throw unreadable(table);
  const { value, '@odata.nextLink': nextLink } = parsed;
  if (value === undefined) return { rows: [parsed] };
  if (!Array.isArray(value) || !value.every(isRawRow)) throw unreadable(table);
  return { rows: value, ...(typeof nextLink === 'string' ? { nextLink } : {}) };
}

/** A token must not follow a link to another origin or out of the Web API. */
function ownUrl(connection: Connection, table: string, link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.origin === connection.origin && url.pathname.startsWith(servicePath)) return url.href;
  throw codedError('foreign_next_link', `reading ${table}: the next page is said to be on another origin`);
}

function parseObject(text: string): RawRow | undefined {
  const parsed = parseJson(text);
  return isRawRow(parsed) ? parsed : undefined;
}

function isRawRow(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(table: string): Error {
  return codedError('unreadable_answer', `reading ${table}: the answer is neither a list nor a row`);
}
