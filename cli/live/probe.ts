import type { Call, Reply } from '../../shared/dataverse/call.ts';
import { type CodedError, codedError } from '../../shared/dataverse/coded-error.ts';
import { type Connection, request } from '../../shared/dataverse/connection.ts';
import type { ODataPath } from '../../shared/dataverse/odata.ts';
import type { RawRow } from '../../shared/dataverse/parse-row.ts';
import { isSuccess, problemOf, problemWord } from '../../shared/dataverse/problem.ts';
import { parsePage, readHeaders, readPages } from '../../shared/dataverse/read-pages.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Owner } from '../../shared/domain/settings.ts';
import { because, type Found, foundWord, wordsOfFound } from './found.ts';
import type { Undo } from './undo.ts';

/** What a check works with: one environment, spoken to as the product speaks to it. */
export interface Probe {
  readonly connection: Connection;
  /** The identity the check runs as. */
  readonly me: Guid;
  readonly owner?: Owner;
  /** Where a check that writes says what is to be taken back. */
  readonly undo: Undo;
}

type Ask = Partial<Omit<Call, 'url'>>;

/** One answer, whatever its status. Throws `no_answer` when there is none. */
export async function ask(probe: Probe, path: ODataPath, call: Ask = {}): Promise<Reply> {
  const reply = await request(probe.connection, path, {
    kind: 'read',
    method: 'GET',
    repeatable: true,
    ...call,
  });
  if (isRefusal(reply)) throw noAnswer(refused(reply));
  if (reply.kind === 'lost') throw noAnswer(foundWord(reply.cause));
  return reply;
}

/** All rows, or the first ones where the path says `$top`. Throws `no_answer` when they may not be read. */
export async function rowsOf(probe: Probe, path: ODataPath): Promise<readonly RawRow[]> {
  const reply = await ask(probe, path, { headers: readHeaders(probe.connection) });
  if (!isSuccess(reply)) throw noAnswer(told(reply));
  const rows = await readPages(probe.connection, 'environment', parsePage('environment', reply.body));
  if (isRefusal(rows)) throw noAnswer(foundWord(rows.reason));
  return rows;
}

/** Status, code and privilege, without the words of Dataverse. */
export function told(reply: Pick<Reply, 'status' | 'body'>): Found {
  const { status, code, privilege } = problemOf(reply);
  const head = [String(status), code].filter(Boolean).join(' ');
  const word = foundWord(problemWord(status));
  return privilege === undefined ? because`${head} ${word}` : because`${head} ${word} ${privilege}`;
}

function refused({ reason, params }: Refusal): Found {
  const { cause } = params;
  return cause === undefined ? foundWord(reason) : because`${reason} ${foundWord(cause)}`;
}

/** Nothing came that says anything about a claim. */
export interface NoAnswer extends CodedError {
  readonly found: Found;
}

export const noAnswer = (found: Found): NoAnswer =>
  Object.assign(codedError('no_answer', wordsOfFound(found)), { found });

export const isNoAnswer = (error: unknown): error is NoAnswer =>
  error instanceof Error && Reflect.get(error, 'code') === 'no_answer' && 'found' in error;
