import { addAbortSignal, type Readable } from 'node:stream';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  decompressResponsePolicy,
  type HttpClient,
  type HttpHeaders,
  isRestError,
  type PipelineRequest,
  proxyPolicy,
  setClientRequestIdPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';
import { type Body, bodyOf } from './body.ts';
import type { Lost } from './call.ts';

/** Milliseconds until a request is given up, body included. Dataverse may still carry it out. */
export interface Timeouts {
  readonly read: number;
  readonly write: number;
}

/** Ends after the milliseconds given; replaced in tests so that nobody waits. */
export type Deadline = (milliseconds: number) => AbortSignal;

/** An answer as it came, its body whole and undecoded. */
export interface Answered {
  readonly status: number;
  readonly headers: Pick<HttpHeaders, 'get'>;
  readonly came: Body;
}

export type SendOnce = (request: PipelineRequest, purpose: keyof Timeouts) => Promise<Answered | Lost>;

/** Of the stock client: the body of every answer as a stream. */
const everyStatus = new Set([Number.POSITIVE_INFINITY]);

/**
 * The stock pipeline minus what must not happen here: its retry policy repeats a POST after a 503 (two rows), its
 * redirect policy carries requests to other hosts, its timeout ends with the headers and not with the body.
 */
export function makeSendOnce(
  timeouts: Timeouts,
  deadline: Deadline = AbortSignal.timeout,
  client: HttpClient = createDefaultHttpClient(),
): SendOnce {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(decompressResponsePolicy());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'cutover' }));
  pipeline.addPolicy(setClientRequestIdPolicy());
  return async (request, purpose) => {
    const signal = deadline(timeouts[purpose]);
    request.abortSignal = signal;
    request.streamResponseStatusCodes = everyStatus;
    try {
      const { status, headers, bodyAsText, readableStreamBody } = await pipeline.sendRequest(client, request);
      const came =
        readableStreamBody === undefined
          ? bodyOf(Buffer.from(bodyAsText ?? ''))
          : await bytesOf(readableStreamBody as Readable, signal);
      return 'kind' in came ? came : { status, headers, came };
    } catch (error) {
      return lostOf(error);
    }
  };
}

/** Whatever ends an answer before its end, nobody knows what it would have been. */
async function bytesOf(body: Readable, signal: AbortSignal): Promise<Body | Lost> {
  const chunks: Buffer[] = [];
  try {
    // What is being unpacked hears nothing of a broken connection, so that it ends by the time limit at the latest.
    for await (const chunk of addAbortSignal(signal, body)) chunks.push(chunk as Buffer);
    return bodyOf(Buffer.concat(chunks));
  } catch {
    return { kind: 'lost', cause: signal.aborted ? 'timeout' : 'broken answer' };
  }
}

function lostOf(error: unknown): Lost {
  if (isRestError(error)) return { kind: 'lost', cause: error.code ?? 'no answer' };
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'lost', cause: 'timeout' };
  throw error;
}
