import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Operation } from './batch-request.ts';
import type { BatchAnswer, PartReply } from './batch-response.ts';
import type { Body } from './body.ts';
import type { Reply } from './call.ts';
import { codedError } from './coded-error.ts';
import { answered, type Connection, isPassingOutage, unavailable } from './connection.ts';
import { sendBatch } from './send-batch.ts';
import type { RequestKind } from './tally.ts';

/** Operations documented per `$batch`: 1,000; seen refused: more than 250. */
export const operationsPerBatch = 250;

export type Answer = Pick<Reply, 'status' | keyof Body> | Refusal;

/**
 * At most `operationsPerBatch` operations that only read. Each gets its own answer, in order; one that is throttled or
 * fails for a moment inside the batch is asked again by itself. A refusal as a whole when the environment does not answer.
 */
export async function askBatch(
  connection: Connection,
  operations: readonly Operation[],
  kind: RequestKind = 'batch',
): Promise<readonly Answer[] | Refusal> {
  const answers = await sendBatch(connection, { kind, repeatable: true }, operations);
  if (isRefusal(answers)) return answers;
  if ('cause' in answers) return unavailable(connection, answers.cause);
  return Promise.all(operations.map((operation, index) => settled(connection, operation, answers[index])));
}

async function settled(
  connection: Connection,
  operation: Operation,
  answer: BatchAnswer | undefined,
): Promise<Answer> {
  if (answer === undefined || 'changeSet' in answer)
    throw codedError('unreadable_batch', 'a query got no answer of its own');
  if (!isPassing(answer)) return answer;
  return answered(connection, await connection.send({ ...operation, kind: 'read', repeatable: true }));
}

/** Inside a batch an operation can be throttled or fail for a moment while its neighbours succeed. */
function isPassing({ status }: PartReply): boolean {
  return status === 429 || isPassingOutage(status);
}
