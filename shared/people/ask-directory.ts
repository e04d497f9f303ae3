import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  decompressResponsePolicy,
  defaultRetryPolicy,
  proxyPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';

export interface Directory {
  /** Origin of Microsoft Graph. */
  readonly graph: string;
  readonly credential: TokenCredential;
}

export interface DirectoryAnswer {
  readonly status: number;
  readonly body: string;
}

interface Question {
  readonly body?: unknown;
  /** The ids of so many. */
  readonly top?: number;
}

/** Milliseconds, retries included: a chat turn must be short. */
const patience = 4_000;

/** Asks Microsoft Graph: with a body a POST, without one a GET. Throws where there is no token or no answer. */
export function makeAskDirectory({ graph, credential }: Directory) {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(decompressResponsePolicy());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'cutover' }));
  // The question changes nothing, so asking it again is harmless.
  pipeline.addPolicy(defaultRetryPolicy({ maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 }));
  const client = createDefaultHttpClient();

  return async (path: string, { body, top }: Question): Promise<DirectoryAnswer> => {
    const url = new URL(`${graph}/v1.0${path}`);
    if (top !== undefined) {
      url.searchParams.set('$select', 'id');
      url.searchParams.set('$top', String(top));
    }
    const token = await credential.getToken(`${graph}/.default`);
    if (token === null) throw new Error('no token for the directory');
    const response = await pipeline.sendRequest(
      client,
      createPipelineRequest({
        url: url.href,
        method: body === undefined ? 'GET' : 'POST',
        headers: createHttpHeaders({
          authorization: `Bearer ${token.token}`,
          'content-type': 'application/json',
          accept: 'application/json',
        }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        abortSignal: AbortSignal.timeout(patience),
        allowInsecureConnection: graph.startsWith('http://'),
      }),
    );
    return { status: response.status, body: response.bodyAsText ?? '' };
  };
}

export type AskDirectory = ReturnType<typeof makeAskDirectory>;
