import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { TracedList } from '../domain/trace.ts';
import { type Answer, askBatch, operationsPerBatch } from './ask-batch.ts';
import type { Operation } from './batch-request.ts';
import { chunks } from './chunks.ts';
import { type Connection, urlOf } from './connection.ts';
import type { ODataPath } from './odata.ts';
import type { RawRow } from './parse-row.ts';
import { isSuccess } from './problem.ts';
import { eachPage, type Page, parsePage, readHeaders } from './read-pages.ts';
import { missingColumn, refusedRead } from './refused-read.ts';
import { rowsHash } from './row-hash.ts';
import type { RequestKind } from './tally.ts';

export interface Query {
  /** Logical name of the table asked, for refusals. */
  readonly table: string;
  readonly path: ODataPath;
  /**
   * What means no rows: 404 where a table or the row started from may not be there, 400 for a column, `refusal` where
   * the answer is only good to have.
   */
  readonly emptyOn?: 400 | 404 | 'refusal';
  /** A column that older organisations lack, and the path that asks without it; it is null in all rows then. */
  readonly newer?: { readonly column: string; readonly path: ODataPath };
  /** Only plans look at it: a drift check comes to the same result without. */
  readonly planOnly?: true;
  /** What is held of a row once it is hashed; all of it otherwise. */
  readonly keep?: (row: RawRow) => RawRow;
  /** One row that changes whenever this list does: asked instead where the list is long. */
  readonly sum?: ODataPath;
}

type Lacks = (what: string) => void;

/** Whole lists, pages followed; a single object counts as a list of one. */
export type QueryResult = readonly RawRow[] | Refusal;

/**
 * Each query gets its own result, in order. A refusal as a whole when the environment does not answer.
 * @param lacks told each table and `table.column` that was asked for and is not there
 */
export async function readBatch(
  connection: Connection,
  queries: readonly Query[],
  kind: RequestKind = 'batch',
  lacks: Lacks = () => undefined,
): Promise<readonly QueryResult[] | Refusal> {
  const results: QueryResult[] = [];
  for (const some of chunks(queries, operationsPerBatch)) {
    const operations = some.map((query) => operationOf(connection, query));
    const answers = await askBatch(connection, operations, kind);
    if (isRefusal(answers)) return answers;
    const read = some.map((query, index) => resultOf(connection, query, answers[index], lacks));
    results.push(...(await Promise.all(read)));
  }
  return results;
}

function operationOf(connection: Connection, query: Query): Operation {
  return { method: 'GET', url: urlOf(connection, query.path), headers: readHeaders(connection) };
}

async function resultOf(
  connection: Connection,
  query: Query,
  answer: Answer | undefined,
  lacks: Lacks,
): Promise<QueryResult> {
  if (answer === undefined || isRefusal(answer)) return answer ?? [];
  const { table, newer, emptyOn } = query;
  if (!isSuccess(answer)) note(connection, query, { pages: 1, hash: statusHash(answer.status) });
  if (answer.status === 404 && emptyOn === 404) lacks(table);
  if (answer.status === emptyOn || (emptyOn === 'refusal' && !isSuccess(answer))) return [];
  if (newer !== undefined && missingColumn(table, answer) === newer.column) {
    lacks(`${table}.${newer.column}`);
    return readWithout(connection, table, newer);
  }
  if (!isSuccess(answer)) return refusedRead(connection.environment, query.table, answer);
  const first = parsePage(query.table, answer.body);
  answer.drop();
  return readWhole(connection, query, first);
}

/** Page by page: what is not kept of one is let go of before the next is asked for. */
async function readWhole(connection: Connection, query: Query, first: Page): Promise<QueryResult> {
  const { keep = (row) => row } = query;
  const hash = connection.heard === undefined || query.planOnly ? undefined : rowsHash();
  const kept: RawRow[] = [];
  let pages = 0;
  const refused = await eachPage(connection, query.table, first, (rows) => {
    pages += 1;
    hash?.add(rows);
    for (const row of rows) kept.push(keep(row));
  });
  if (refused !== undefined) return refused;
  if (hash !== undefined) note(connection, query, { pages, hash: hash.digest() });
  return kept;
}

function note(
  { heard }: Connection,
  { path, planOnly, sum }: Query,
  answer: Pick<TracedList, 'pages' | 'hash'>,
): void {
  if (planOnly) return;
  heard?.({ kind: 'list', path, ...answer, ...(sum === undefined ? {} : { sum: { path: sum } }) });
}

/** An error says nothing but that it is one: messages hold ids of requests. */
export const statusHash = (status: number): string => `status ${status}`;

async function readWithout(
  connection: Connection,
  table: string,
  { column, path }: NonNullable<Query['newer']>,
): Promise<QueryResult> {
  const rows = await readBatch(connection, [{ table, path }]);
  if (isRefusal(rows)) return rows;
  const [result = []] = rows;
  return isRefusal(result) ? result : result.map((row) => ({ ...row, [column]: null }));
}
