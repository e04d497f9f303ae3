import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import type { TracedQuestion } from '../domain/trace.ts';
import type { Call, Lost, Reply, Send } from './call.ts';
import { type ODataPath, servicePath } from './odata.ts';
import { problemOf } from './problem.ts';
import type { SendingPace } from './sending-pace.ts';

/** Where an environment is and how it is spoken to. */
export interface Connection {
  /** Key of the environment, for refusals. */
  readonly environment: string;
  readonly origin: string;
  readonly send: Send;
  /** Solution that new rows are put into. */
  readonly solution?: string;
  /** Rows a page. */
  readonly pageSize: number;
  /** Operations a `$batch` of people. */
  readonly peopleBatchSize: number;
  /** To be told of an operation inside a batch that was asked to wait; whole requests are counted where they are sent. */
  readonly throttled?: () => void;
  /** To be told that an answer came of which nobody can say what was carried out. */
  readonly unclear?: () => void;
  /** Everybody waits as that header says; refuses where that is longer than we wait. */
  readonly hold?: (retryAfter: string | undefined) => Refusal | undefined;
  /** How people are sent. */
  readonly pace?: SendingPace;
  /** Letters and digits for boundaries. */
  readonly unique: () => string;
  /** Told each question a drift check depends on, with what was answered. */
  readonly heard?: (question: TracedQuestion) => void;
}

/** Headers of every request, and of every operation inside a batch. */
export const commonHeaders = {
  Accept: 'application/json',
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
} as const;

export const jsonHeaders = { ...commonHeaders, 'Content-Type': 'application/json' } as const;

export function urlOf(connection: Pick<Connection, 'origin'>, path: ODataPath): string {
  return `${connection.origin}${servicePath}${path}`;
}

/** One request by path, with the headers every request has. */
export function request(
  connection: Connection,
  path: ODataPath,
  call: Omit<Call, 'url'>,
): Promise<Reply | Lost | Refusal> {
  const headers = { ...(call.body === undefined ? commonHeaders : jsonHeaders), ...call.headers };
  return connection.send({ ...call, url: urlOf(connection, path), headers });
}

/** Where nothing is left but to come back later, no answer and an outage are refusals. */
export function answered(connection: Connection, answer: Reply | Lost | Refusal): Reply | Refusal {
  if (isRefusal(answer)) return answer;
  if (answer.kind === 'lost') return unavailable(connection, answer.cause);
  return outage(connection, answer) ?? answer;
}

/** The refusal an error answer amounts to when the environment as a whole does not serve. */
function outage(connection: Connection, reply: Reply): Refusal | undefined {
  const { status, administrationMode } = problemOf(reply);
  if (administrationMode) return unavailable(connection, 'administration mode');
  return isPassingOutage(status) ? unavailable(connection, String(status)) : undefined;
}

/** @param cause HTTP status, error code of the socket, or our words */
export function unavailable(connection: Connection, cause: string): Refusal {
  return refuse('environment_unavailable', { environment: connection.environment, cause });
}

/** Statuses of a gateway or server that will serve again soon. */
export function isPassingOutage(status: number): boolean {
  return status >= 502 && status <= 504;
}
