import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Operation } from './batch-request.ts';
import type { BatchAnswer, PartReply } from './batch-response.ts';
import type { Reply } from './call.ts';
import { codedError } from './coded-error.ts';
import { answered, type Connection, isPassingOutage, request, unavailable, urlOf } from './connection.ts';
import type { ODataPath } from './odata.ts';
import type { RawRow } from './parse-row.ts';
import { isSuccess } from './problem.ts';
import { parsePage, readHeaders, readPages } from './read-pages.ts';
import { refusedRead } from './refused-read.ts';
import { sendBatch } from './send-batch.ts';
import type { RequestKind } from './tally.ts';

export interface Query {
  /** Logical name of the table asked, for refusals. */
  readonly table: string;
  readonly path: ODataPath;
  /** The row the path starts from may be gone: that is no rows then. */
  readonly mayBeGone?: boolean;
}

/** Whole lists, pages followed; a single object counts as a list of one. */
export type QueryResult = readonly RawRow[] | Refusal;

/** Operations documented per `$batch`: 1,000; seen refused: more than 250. */
const operationsPerBatch = 250;

/** Each query gets its own result, in order. A refusal as a whole when the environment does not answer. */
export async function readBatch(
  connection: Connection,
  queries: readonly Query[],
  kind: RequestKind = 'batch',
): Promise<readonly QueryResult[] | Refusal> {
  const results: QueryResult[] = [];
  for (let start = 0; start < queries.length; start += operationsPerBatch) {
    const some = queries.slice(start, start + operationsPerBatch);
    const items = some.map((query) => operationOf(connection, query));
    const answers = await sendBatch(connection, { kind, repeatable: true }, items);
    if (isRefusal(answers)) return answers;
    if ('cause' in answers) return unavailable(connection, answers.cause);
    results.push(
      ...(await Promise.all(some.map((query, index) => resultOf(connection, query, answers[index])))),
    );
  }
  return results;
}

function operationOf(connection: Connection, query: Query): Operation {
  return { method: 'GET', url: urlOf(connection, query.path), headers: readHeaders(connection) };
}

async function resultOf(
  connection: Connection,
  query: Query,
  answer: BatchAnswer | undefined,
): Promise<QueryResult> {
  if (answer === undefined || 'changeSet' in answer)
    throw codedError('unreadable_batch', 'a query got no answer of its own');
  const reply = isPassing(answer) ? await askAlone(connection, query) : answer;
  if (isRefusal(reply)) return reply;
  if (reply.status === 404 && query.mayBeGone === true) return [];
  if (!isSuccess(reply)) return refusedRead(connection.environment, query.table, reply);
  const page = parsePage(query.table, reply.body);
  return readPages(connection, query.table, page);
}

/** Inside a batch an operation can be throttled or fail for a moment while its neighbours succeed. */
function isPassing({ status }: PartReply): boolean {
  return status === 429 || isPassingOutage(status);
}

async function askAlone(connection: Connection, query: Query): Promise<Reply | Refusal> {
  const headers = readHeaders(connection);
  const call = { kind: 'read', method: 'GET', headers, repeatable: true } as const;
  return answered(connection, await request(connection, query.path, call));
}
