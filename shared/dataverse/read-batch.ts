import { isRefusal, type Refusal } from '../domain/reason.ts';
import { type Answer, askBatch, operationsPerBatch } from './ask-batch.ts';
import type { Operation } from './batch-request.ts';
import { chunks } from './chunks.ts';
import { type Connection, urlOf } from './connection.ts';
import type { ODataPath } from './odata.ts';
import type { RawRow } from './parse-row.ts';
import { isSuccess } from './problem.ts';
import { parsePage, readHeaders, readPages } from './read-pages.ts';
import { refusedRead } from './refused-read.ts';
import type { RequestKind } from './tally.ts';

export interface Query {
  /** Logical name of the table asked, for refusals. */
  readonly table: string;
  readonly path: ODataPath;
  /** Status that means no rows: 404 where a table or the row started from may not be there, 400 for a column. */
  readonly emptyOn?: 400 | 404;
}

/** Whole lists, pages followed; a single object counts as a list of one. */
export type QueryResult = readonly RawRow[] | Refusal;

/** Each query gets its own result, in order. A refusal as a whole when the environment does not answer. */
export async function readBatch(
  connection: Connection,
  queries: readonly Query[],
  kind: RequestKind = 'batch',
): Promise<readonly QueryResult[] | Refusal> {
  const results: QueryResult[] = [];
  for (const some of chunks(queries, operationsPerBatch)) {
    const operations = some.map((query) => operationOf(connection, query));
    const answers = await askBatch(connection, operations, kind);
    if (isRefusal(answers)) return answers;
    const read = some.map((query, index) => resultOf(connection, query, answers[index]));
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
): Promise<QueryResult> {
  if (answer === undefined || isRefusal(answer)) return answer ?? [];
  if (answer.status === query.emptyOn) return [];
  if (!isSuccess(answer)) return refusedRead(connection.environment, query.table, answer);
  return readPages(connection, query.table, parsePage(query.table, answer.body));
}
