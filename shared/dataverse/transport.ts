import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Clock } from '../engine/ports.ts';
import { withBody } from './body.ts';
import type { Call, Lost, Reply, Send } from './call.ts';
import type { Gate, Sleep } from './gate.ts';
import { isLoopback } from './origin.ts';
import type { Answered, SendOnce } from './pipeline.ts';
import { problemOf } from './problem.ts';
import { decideRetry, parseRetryAfter, type RetryLimits } from './retry.ts';
import type { SendingPace } from './sending-pace.ts';
import type { RequestKind, Tally } from './tally.ts';
import type { Tokens } from './tokens.ts';

export interface TransportParts {
  readonly environment: EnvironmentSettings;
  readonly sendOnce: SendOnce;
  readonly tokens: Tokens;
  readonly gate: Gate;
  readonly sleep: Sleep;
  readonly clock: Pick<Clock, 'now'>;
  readonly tally: Tally;
  readonly limits: RetryLimits;
  /** Learns from every answer. */
  readonly pace?: SendingPace;
  /** Around each request that is sent; answers what the request answered. */
  readonly watch?: Watch;
}

/** `status` is absent where no answer came. */
export type Watch = <T>(
  kind: RequestKind,
  send: () => Promise<T>,
  statusOf: (answer: T) => number | undefined,
) => Promise<T>;

export function makeSend(parts: TransportParts): Send {
  return async (call) => {
    let waitedMs = 0;
    let unclear = false;
    let signedInAgain = false;
    for (let attempt = 1; ; attempt++) {
      await parts.gate.pass();
      const token = await parts.tokens.get();
      call.signal?.throwIfAborted();
      if (token === undefined) return refusal(parts, 'sign_in_failed');
      const answer = await attemptOnce(parts, call, { token, repeated: unclear });
      const status = answer.kind === 'reply' ? answer.status : undefined;
      if (answer.kind === 'reply' && status === 401) {
        if (signedInAgain) return refusal(parts, 'sign_in_failed', { status: '401' });
        signedInAgain = true;
        parts.tokens.drop();
        continue;
      }
      if (status === 429) parts.tally.throttle();
      if (isWrite(call) && (status === undefined || unclearStatus.has(status))) parts.tally.lose();
      adapt(parts.pace, call, answer);
      const retryAfterMs = retryAfterOf(answer, parts.clock);
      const decision = decideRetry(
        {
          attempt,
          repeatable: call.repeatable,
          waitedMs,
          ...(status === undefined ? {} : { status }),
          ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        },
        parts.limits,
      );
      if (decision.kind === 'stop') {
        if (status === 429) return throttled(parts, retryAfterMs);
        return answer;
      }
      waitedMs += decision.afterMs;
      if (decision.shared) parts.gate.close(decision.afterMs);
      else {
        unclear = true;
        await parts.sleep(decision.afterMs);
      }
    }
  };
}

interface Attempt {
  readonly token: string;
  /** An earlier one got no clear answer. */
  readonly repeated: boolean;
}

async function attemptOnce(
  parts: TransportParts,
  call: Call,
  { token, repeated }: Attempt,
): Promise<Reply | Lost> {
  const request = createPipelineRequest({
    url: call.url,
    method: call.method,
    allowInsecureConnection: isLoopback(new URL(call.url)),
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  for (const [name, value] of Object.entries(call.headers ?? {})) request.headers.set(name, value);
  request.headers.set('Authorization', `Bearer ${token}`);
  parts.tally.add(call.kind);
  const send = () => parts.sendOnce(request, isWrite(call) ? 'write' : 'read');
  const watched = parts.watch?.(call.kind, send, (one) => ('cause' in one ? undefined : one.status));
  const startedAt = parts.clock.now().getTime();
  const answer = await (watched ?? send());
  if ('cause' in answer) return answer;
  const { operations } = call;
  parts.pace?.learn({
    // What is turned away is answered at once, and says nothing of how long the others take.
    ...(answer.status < 300 ? { milliseconds: parts.clock.now().getTime() - startedAt } : {}),
    hint: answer.headers.get('x-ms-dop-hint'),
    ...(operations === undefined ? {} : { operations }),
  });
  return replyOf(answer, repeated);
}

/** Of whoever stands in between: what was asked may still be under way. */
const unclearStatus: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

/** Dataverse's code for too many requests of one user at the same time. */
const tooManyAtOnce = '0x80072326';

/** Told of its size or its neighbours, the next request is smaller, or has fewer. */
function adapt(pace: SendingPace | undefined, call: Call, answer: Reply | Lost): void {
  const late = answer.kind === 'lost' ? answer.cause === 'timeout' : [408, 413, 504].includes(answer.status);
  if (late && (call.operations ?? 0) > 1) pace?.tooLarge();
  if (answer.kind === 'reply' && answer.status === 429 && problemOf(answer).code === tooManyAtOnce)
    pace?.tooMany();
}

/** A batch of GETs travels as POST but reads. */
function isWrite(call: Call): boolean {
  return call.method !== 'GET' && call.kind !== 'batch' && call.kind !== 'read';
}

function replyOf({ status, headers, came }: Answered, repeated: boolean): Reply {
  return withBody({ kind: 'reply', status, header: (name: string) => headers.get(name), repeated }, came);
}

function retryAfterOf(answer: Reply | Lost, clock: Pick<Clock, 'now'>): number | undefined {
  return answer.kind === 'reply' ? parseRetryAfter(answer.header('Retry-After'), clock.now()) : undefined;
}

export function throttled(
  parts: Pick<TransportParts, 'environment'>,
  retryAfterMs: number | undefined,
): Refusal {
  const seconds =
    retryAfterMs === undefined ? {} : { retryAfterSeconds: String(Math.ceil(retryAfterMs / 1000)) };
  return refusal(parts, 'environment_unavailable', { cause: '429', ...seconds });
}

function refusal(
  parts: Pick<TransportParts, 'environment'>,
  reason: 'sign_in_failed' | 'environment_unavailable',
  params: Refusal['params'] = {},
): Refusal {
  return refuse(reason, { environment: parts.environment.key, ...params });
}
