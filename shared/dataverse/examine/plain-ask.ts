import { createPipelineRequest } from '@azure/core-rest-pipeline';
import type { Guid } from '../../domain/guid.ts';
import type { Lost } from '../call.ts';
import { commonHeaders, urlOf } from '../connection.ts';
import { field, parseJson } from '../json.ts';
import type { ODataPath } from '../odata.ts';
import { isLoopback } from '../origin.ts';
import { makeSendOnce } from '../pipeline.ts';
import { type Problem, problemOf } from '../problem.ts';

export interface Plain {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: unknown;
  readonly problem: Problem;
}

/** One GET, once: no retry and no second sign-in, because what goes wrong is what is asked about. */
export type PlainAsk = (path: ODataPath, token?: string) => Promise<Plain | Lost>;

const patience = { read: 20_000, write: 20_000 };

export function makePlainAsk(origin: string, signal: AbortSignal): PlainAsk {
  const sendOnce = makeSendOnce(patience, (milliseconds) =>
    AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
  );
  return async (path, token) => {
    const url = urlOf({ origin }, path);
    const allowInsecureConnection = isLoopback(new URL(url));
    const request = createPipelineRequest({ url, method: 'GET', allowInsecureConnection });
    for (const [name, value] of Object.entries(commonHeaders)) request.headers.set(name, value);
    if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
    const answer = await sendOnce(request, 'read');
    if ('cause' in answer) return answer;
    const text = answer.came.body;
    return {
      status: answer.status,
      header: (name) => answer.headers.get(name),
      body: parseJson(text),
      problem: problemOf({ status: answer.status, body: text }),
    };
  };
}

/** Rows of a list; nothing for any other answer. */
export function rowsOf(answer: Plain | Lost): readonly unknown[] {
  const value = 'cause' in answer ? undefined : field(answer.body, 'value');
  return Array.isArray(value) ? value : [];
}

export const isGood = (answer: Plain | Lost): answer is Plain & { readonly status: 200 } =>
  'status' in answer && answer.status === 200;

/** Who holds a token and may ask. */
export interface Asker {
  readonly ask: (path: ODataPath) => Promise<Plain | Lost>;
  readonly me: Guid;
}
