import {
  createDefaultHttpClient,
  createEmptyPipeline,
  decompressResponsePolicy,
  type HttpClient,
  isRestError,
  type PipelineRequest,
  type PipelineResponse,
  proxyPolicy,
  setClientRequestIdPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';
import type { Lost } from './call.ts';

/** Milliseconds until a request is given up, body included. Dataverse may still carry it out. */
export interface Timeouts {
  readonly read: number;
  readonly write: number;
}

/** Ends after the milliseconds given; replaced in tests so that nobody waits. */
export type Deadline = (milliseconds: number) => AbortSignal;

export type SendOnce = (
  request: PipelineRequest,
  purpose: keyof Timeouts,
) => Promise<PipelineResponse | Lost>;

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
    request.abortSignal = deadline(timeouts[purpose]);
    try {
      return await pipeline.sendRequest(client, request);
    } catch (error) {
      return lostOf(error);
    }
  };
}

function lostOf(error: unknown): Lost {
  if (isRestError(error)) return { kind: 'lost', cause: error.code ?? 'no answer' };
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'lost', cause: 'timeout' };
  throw error;
}
