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
import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { type Refusal, refuse } from '../domain/reason.ts';

export interface Directory {
  /** Origin of Microsoft Graph. */
  readonly graph: string;
  readonly credential: TokenCredential;
}

/** Groups that Graph takes in one request. */
const atOnce = 20;
/** Milliseconds, retries included: a chat turn must be short. */
const patience = 4_000;

const answerShape = z.object({ value: z.array(z.string()) });
const unavailable = refuse('directory_unavailable');

/**
 * Which of the groups a person is in, directly or through other groups: `checkMemberGroups` of Microsoft Graph,
 * https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups. A person the directory does not know is in
 * none; anything else but a full answer is a refusal.
 */
export function makeMemberships({ graph, credential }: Directory) {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(decompressResponsePolicy());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'cutover' }));
  // The question changes nothing, so asking it again is harmless.
  pipeline.addPolicy(defaultRetryPolicy({ maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 }));
  const client = createDefaultHttpClient();

  const askSome = async (person: Guid, groupIds: readonly Guid[]): Promise<readonly Guid[] | Refusal> => {
    const token = await credential.getToken(`${graph}/.default`);
    if (token === null) return unavailable;
    const response = await pipeline.sendRequest(
      client,
      createPipelineRequest({
        url: `${graph}/v1.0/users/${person}/checkMemberGroups`,
        method: 'POST',
        headers: createHttpHeaders({
          authorization: `Bearer ${token.token}`,
          'content-type': 'application/json',
          accept: 'application/json',
        }),
        body: JSON.stringify({ groupIds }),
        abortSignal: AbortSignal.timeout(patience),
        allowInsecureConnection: graph.startsWith('http://'),
      }),
    );
    if (response.status === 404) return [];
    if (response.status !== 200) return unavailable;
    const { value } = answerShape.parse(JSON.parse(response.bodyAsText ?? ''));
    // Only what was asked about counts, whatever was answered.
    return value.map(parseGuid).filter((id): id is Guid => id !== undefined && groupIds.includes(id));
  };

  return async (person: Guid, groups: readonly Guid[]): Promise<ReadonlySet<Guid> | Refusal> => {
    const found = new Set<Guid>();
    try {
      for (let at = 0; at < groups.length; at += atOnce) {
        const some = await askSome(person, groups.slice(at, at + atOnce));
        if (!Array.isArray(some)) return unavailable;
        for (const id of some as readonly Guid[]) found.add(id);
      }
    } catch {
      // No token, no answer, or none that can be read: nobody gets a role out of it.
      return unavailable;
    }
    return found;
  };
}
