import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { ChangeResult } from '../engine/ports.ts';
import { answered, type Connection } from './connection.ts';
import { linkOperation } from './link-operation.ts';
import { isSuccess, problemOf } from './problem.ts';
import { readInPlace } from './read-links.ts';
import { alreadySo, conflict, done, refusedChange } from './result.ts';
import type { LinkWrite } from './row-changes.ts';

/** Errors of a repeated associate differ by table and version, so after any error the pair itself is read. */
export async function changeLink(connection: Connection, change: LinkWrite): Promise<ChangeResult | Refusal> {
  const repeatable = change.kind === 'disassociate';
  const answer = await connection.send({ ...linkOperation(connection, change), kind: 'link', repeatable });
  if (isRefusal(answer)) return answer;
  if (answer.kind === 'reply' && isSuccess(answer)) return done;
  const inPlace = await readInPlace(connection, [change]);
  if (isRefusal(inPlace)) return inPlace;
  const reply = answered(connection, answer);
  const unclear = isRefusal(reply) || reply.repeated;
  if (inPlace[0] === true) return unclear ? done : alreadySo;
  if (isRefusal(reply)) return reply;
  // Both rows were there when the plan was made, or are written by it before.
  return reply.status === 404 ? conflict('a row of the link is gone') : refusedChange(problemOf(reply));
}
