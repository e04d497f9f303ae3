import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
  RestError,
} from '@azure/core-rest-pipeline';
import { type Operation, parseBatch } from '../../sandbox/dataverse/batch-request.ts';
import type { FaultAction } from '../../sandbox/dataverse/faults.ts';
import { makeTurnstile } from '../../shared/engine/turnstile.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface OrganisationInTime {
  readonly client: HttpClient;
  readonly links: ReadonlySet<string>;
  /** Times that a link was asked for which was there: somebody would have been written twice. */
  readonly twice: () => number;
  /** Requests under way at the same time, at the most. */
  readonly most: () => number;
}

interface Wanted {
  /** The server's hint, and how many requests it carries out at the same time. */
  readonly dop: number;
  /** What goes wrong, with the requests counted from 0. */
  readonly fault: (request: number) => FaultAction | undefined;
}

const [roundTripMs, operationMs] = [100, 25];
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Takes batches of links in virtual time, as slow as the benchmark's double, and says what is linked. Whatever else is
 * asked is done, one operation long.
 */
export function organisationInTime(time: VirtualTime, { dop, fault }: Wanted): OrganisationInTime {
  const links = new Set<string>();
  const places = makeTurnstile(dop);
  let [seen, under, most, twice] = [0, 0, 0, 0];

  const reply = (
    request: PipelineRequest,
    status: number,
    headers: { readonly [name: string]: string } = {},
    bodyAsText = '',
  ): PipelineResponse => ({
    request,
    status,
    headers: createHttpHeaders({ 'x-ms-dop-hint': String(dop), ...headers }),
    bodyAsText,
  });

  async function answer(request: PipelineRequest): Promise<PipelineResponse> {
    await time.sleep(roundTripMs / 2);
    if (!request.url.endsWith('$batch')) {
      await time.sleep(operationMs + roundTripMs / 2);
      return reply(request, 204);
    }
    const trouble = fault(seen++);
    const done = trouble?.kind === 'throttle' ? undefined : await places(() => carryOut(request));
    await time.sleep(roundTripMs / 2);
    if (trouble?.kind === 'throttle')
      return reply(request, 429, { 'Retry-After': String(trouble.retryAfterSeconds) });
    if (trouble?.kind === 'unavailableAfterCommit') return reply(request, 503);
    if (trouble?.kind === 'dropAfterCommit') throw new RestError('gone', { code: 'ECONNRESET', request });
    return reply(request, 200, { 'Content-Type': 'multipart/mixed; boundary=b' }, done);
  }

  async function carryOut({ headers, body, url }: PipelineRequest): Promise<string> {
    const parts: string[] = [];
    const host = new URL(url).host;
    const items = parseBatch({
      method: 'POST',
      path: '$batch',
      query: '',
      headers: { 'content-type': headers.get('Content-Type'), host },
      body: String(body),
    });
    // One wait for all of them: nobody hears of the first before the last is done.
    await time.sleep(operationMs * items.length);
    for (const item of items) {
      if (item.kind !== 'single') throw new Error('nobody is moved here');
      parts.push(`--b\r\nContent-Type: application/http\r\n\r\n${linked(item.operation)}\r\n`);
    }
    return `${parts.join('')}--b--\r\n`;
  }

  function linked({ request: { method, path, query, body } }: Operation): string {
    const [profile, person] = `${path} ${query} ${body}`.match(guid) ?? [];
    const link = `${profile} ${person}`;
    if (method === 'GET')
      return `HTTP/1.1 200 OK\r\n\r\n${JSON.stringify({ value: links.has(link) ? [{ systemuserid: person }] : [] })}`;
    if (links.has(link)) twice += 1;
    links.add(link);
    return 'HTTP/1.1 204 No Content\r\n\r\n';
  }

  return {
    links,
    twice: () => twice,
    most: () => most,
    client: {
      sendRequest: async (request) => {
        under += 1;
        most = Math.max(most, under);
        try {
          return await answer(request);
        } finally {
          under -= 1;
        }
      },
    },
  };
}
