import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Clock, Dataverse } from '../engine/ports.ts';
import { applyChanges } from './apply-changes.ts';
import { askAgain } from './ask-again.ts';
import type { Connection } from './connection.ts';
import { type Gate, makeGate, type Sleep } from './gate.ts';
import { dataverseOrigin } from './origin.ts';
import { type Deadline, makeSendOnce, type Timeouts } from './pipeline.ts';
import { readAudits } from './read-audits.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readTraced } from './read-traced.ts';
import { parseRetryAfter, type RetryLimits } from './retry.ts';
import { makeSendingPace } from './sending-pace.ts';
import { makeTally } from './tally.ts';
import { makeTokens } from './tokens.ts';
import { makeSend, throttled, type Watch } from './transport.ts';

export interface DataverseOptions {
  readonly environment: EnvironmentSettings;
  /** Who reads, and writes where no `writer` is given. */
  readonly credential: TokenCredential;
  /** Who writes, and says before that what it may write. */
  readonly writer?: TokenCredential;
  readonly clock: Pick<Clock, 'now'>;
  /** Replaced where nobody may wait. */
  readonly sleep?: Sleep;
  /** Pass the same gate to every value for the same environment: its limits count per user, not per value. */
  readonly gate?: Gate;
  readonly timeouts?: Timeouts;
  readonly deadline?: Deadline;
  readonly limits?: RetryLimits;
  readonly httpClient?: HttpClient;
  /** Rows a page; Dataverse serves 5,000 at most. */
  readonly pageSize?: number;
  /** Operations a `$batch` of people; third parties report a limit of two minutes a batch. */
  readonly peopleBatchSize?: number;
  readonly unique?: () => string;
  readonly watch?: Watch;
  /** Told of each time it was asked to wait. */
  readonly throttled?: () => void;
}

/** A single write ends before the lease of a worker that stopped renewing it does (60 s). */
const defaultTimeouts: Timeouts = { read: 100_000, write: 30_000 };
/** When operations of a batch are asked to wait and nobody says how long. */
const shortestWaitMs = 500;
const defaultLimits: RetryLimits = { attempts: 4, waitMs: 90_000 };

/**
 * One environment. Cheap to make, but token and shared wait live as long as the value, so keep it.
 * Throws `untrusted_origin` when the URL is neither an https Dataverse host nor loopback.
 */
export function makeDataverse(options: DataverseOptions): Dataverse {
  const { environment, clock, sleep = (milliseconds) => setTimeout(milliseconds) } = options;
  const tally = makeTally(options.throttled);
  const connection = connect(options, sleep, tally);
  // Limits count per user, so each identity waits for itself.
  const writer =
    options.writer === undefined
      ? undefined
      : connect({ ...options, credential: options.writer, gate: makeGate(sleep) }, sleep, tally);
  const writing = writer ?? connection;
  return {
    readSnapshot: (purpose = 'plan') =>
      readSnapshot(connection, environment, clock, purpose === 'plan' ? writer : undefined),
    readTraced: () => readTraced(connection, environment, clock),
    askAgain: (trace, turn) => askAgain(connection, trace, turn),
    apply: (changes, signal, known) =>
      applyChanges(signal === undefined ? writing : stoppable(writing, signal), changes, known),
    audits: (rows) => readAudits(connection, rows),
    requests: tally.read,
    throttles: tally.throttles,
    unanswered: tally.lost,
    pace: () => writing.pace?.now() ?? { parallel: 1, changes: 100 },
  };
}

/** The same connection, of which every further request is refused once `signal` is aborted. */
function stoppable(
  connection: Connection,
  signal: Pick<AbortSignal, 'aborted' | 'throwIfAborted'>,
): Connection {
  return { ...connection, send: (call) => connection.send({ ...call, signal }) };
}

function connect(options: DataverseOptions, sleep: Sleep, tally: ReturnType<typeof makeTally>): Connection {
  const { environment, credential, clock, gate = makeGate(sleep), unique = boundary } = options;
  const origin = dataverseOrigin(environment.url);
  const { timeouts = defaultTimeouts, limits = defaultLimits, deadline, httpClient } = options;
  const sendOnce = makeSendOnce(timeouts, deadline, httpClient);
  const tokens = makeTokens(credential, origin, clock);
  const peopleBatchSize = options.peopleBatchSize ?? 100;
  const pace = makeSendingPace(peopleBatchSize);
  return {
    environment: environment.key,
    origin,
    send: makeSend({
      environment,
      sendOnce,
      tokens,
      gate,
      sleep,
      clock,
      tally,
      limits,
      pace,
      ...(options.watch === undefined ? {} : { watch: options.watch }),
    }),
    pageSize: options.pageSize ?? 5000,
    peopleBatchSize,
    pace,
    unique,
    throttled: tally.throttle,
    unclear: tally.lose,
    hold: (retryAfter) => {
      const wanted = parseRetryAfter(retryAfter, clock.now()) ?? 0;
      if (wanted > limits.waitMs) return throttled({ environment }, wanted);
      gate.close(Math.max(wanted, shortestWaitMs));
      return undefined;
    },
    ...(environment.solution === undefined ? {} : { solution: environment.solution }),
  };
}

function boundary(): string {
  return randomUUID().replaceAll('-', '');
}
