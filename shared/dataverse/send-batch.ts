import { isRefusal, type Refusal } from '../domain/reason.ts';
import { type BatchItem, buildBatch } from './batch-request.ts';
import { type BatchAnswer, type PartReply, parseBatch } from './batch-response.ts';
import type { Call, Lost } from './call.ts';
import { codedError } from './coded-error.ts';
import { type Connection, commonHeaders, isPassingOutage } from './connection.ts';
import { servicePath } from './odata.ts';
import { messageOf } from './problem.ts';
import { refusedRead } from './refused-read.ts';

/** Cause of what was refused for its size: nothing of it was carried out. */
export const tooLarge = 'too large';

/**
 * One `$batch`; each item gets its own answer, failed or not, in order. `lost`: no answer, so nobody knows which items
 * were carried out. Refuses when the environment as a whole does not serve. Throws coded errors for unreadable answers.
 */
export async function sendBatch(
  connection: Connection,
  purpose: Pick<Call, 'kind' | 'repeatable' | 'operations'>,
  items: readonly BatchItem[],
): Promise<readonly BatchAnswer[] | Lost | Refusal> {
  const { contentType, body } = buildBatch(items, connection.unique());
  const reply = await connection.send({
    ...purpose,
    method: 'POST',
    url: `${connection.origin}${servicePath}$batch`,
    headers: { ...commonHeaders, 'Content-Type': contentType, Prefer: 'odata.continue-on-error' },
    body,
  });
  if (isRefusal(reply) || reply.kind === 'lost') return reply;
  if (isPassingOutage(reply.status)) return { kind: 'lost', cause: String(reply.status) };
  const type = reply.header('Content-Type');
  if (type?.toLowerCase().startsWith('multipart/')) {
    const answers = parseAll(type, reply.bytes, items.length);
    reply.drop();
    const waiting = answers.flatMap(partsOf).filter(isThrottled);
    for (const _one of waiting) connection.throttled?.();
    return (waiting.length > 0 ? connection.hold?.(longest(waiting)) : undefined) ?? answers;
  }
  if ((purpose.operations ?? 0) > 1 && isTooLarge(reply)) {
    connection.pace?.tooLarge();
    return { kind: 'lost', cause: tooLarge };
  }
  return refusedRead(connection.environment, 'organization', reply);
}

/** The longest wait that one of them names. */
function longest(parts: readonly PartReply[]): string | undefined {
  const named = parts.flatMap(({ headers }) => headers().get('retry-after') ?? []);
  return named.sort((a, b) => (Number(b) || 0) - (Number(a) || 0))[0];
}

/** Refused as a whole, for the number of its parts; some organisations take fewer than the documented thousand. */
const isTooLarge = (reply: Pick<PartReply, 'status' | 'body'>): boolean =>
  reply.status === 413 ||
  (reply.status === 400 && /too many parts|maximum number/i.test(messageOf(reply.body)));

const partsOf = (answer: BatchAnswer): readonly PartReply[] =>
  'changeSet' in answer ? answer.changeSet : [answer];

const isThrottled = ({ status }: PartReply): boolean => status === 429;

function parseAll(contentType: string, bytes: Buffer, expected: number): readonly BatchAnswer[] {
  const answers = parseBatch(contentType, bytes);
  if (answers.length === expected) return answers;
  throw codedError('unreadable_batch', `a $batch of ${expected} got ${answers.length} answers`);
}
