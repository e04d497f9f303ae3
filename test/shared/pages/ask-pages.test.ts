import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { guid } from '../../../shared/domain/guid.ts';
import { refuse } from '../../../shared/domain/reason.ts';
import { askPages, type RemoteParts } from '../../../shared/pages/ask-pages.ts';
import { largestRequest } from '../../../shared/pages/limits.ts';
import { seen, sight, strange } from './answers.ts';

interface Said {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

const servers: Server[] = [];
afterEach(() => {
  for (const one of servers.splice(0)) one.closeAllConnections();
});

/** An app that says these things one after the other, the last one for good; `undefined` hangs up. */
async function appThat(...says: readonly (Said | undefined)[]) {
  const asked: { readonly authorization: string | undefined; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const said = says[Math.min(asked.length, says.length - 1)];
    asked.push({ authorization: request.headers.authorization, body });
    if (said === undefined) return void request.socket.destroy();
    response.writeHead(said.status ?? 200, said.headers);
    response.end(said.body === undefined ? '' : JSON.stringify(said.body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const question = {
  environment: 'https://org.example',
  app: guid('11111111-1111-4111-8111-111111111111'),
  expected: { profiles: [], panels: [] },
  names: [],
  signIn: 'browser' as const,
};
const look = (url: string, more: Partial<RemoteParts> = {}) =>
  askPages({ url, token: async () => 't', pause: async () => undefined, ...more }).workspace(question);

describe('the main app, asking the one that opens pages', () => {
  it('gets what was seen, with the pictures', async () => {
    const { url, asked } = await appThat({ body: sight });
    expect(await look(url)).toEqual({
      seen,
      pictures: { panel: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
    });
    expect(asked[0]?.authorization).toBe('Bearer t');
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ version: 1, kind: 'workspace', ...question });
  });

  it('gets why nothing was seen', async () => {
    const params = { status: '503' };
    const body = { version: 1, kind: 'refusal', reason: 'workspace_unreachable', params };
    expect(await look((await appThat({ body })).url)).toEqual(refuse('workspace_unreachable', params));
  });

  it.each(strange)('takes nothing of an answer that is $id', async ({ body, problem }) => {
    const { url } = await appThat({ body });
    expect(await look(url)).toEqual(refuse('browser_app_unlike', { problem }));
  });

  const statuses = [
    [401, refuse('browser_app_refused', { status: '401' })],
    [403, refuse('browser_app_refused', { status: '403' })],
    [409, refuse('browser_app_unlike', { problem: 'version' })],
    [404, refuse('browser_app_unlike', { problem: 'HTTP 404' })],
    [500, refuse('browser_app_away', { status: '500' })],
    [503, refuse('browser_app_away', { status: '503' })],
  ] as const;
  it.each(statuses)('tells what %i means', async (status, refusal) => {
    expect(await look((await appThat({ status, body: { reason: 'x' } })).url)).toEqual(refusal);
  });

  it('says that nobody answers where nobody does, or hangs up', async () => {
    expect(await look('http://127.0.0.1:1')).toEqual(refuse('browser_app_away'));
    expect(await look((await appThat(undefined)).url)).toEqual(refuse('browser_app_away'));
  });

  it('takes token and sign-in nowhere else', async () => {
    const other = await appThat({ body: sight });
    const { url } = await appThat({ status: 307, headers: { location: `${other.url}/api/pages` } });
    expect(await look(url)).toEqual(refuse('browser_app_unlike', { problem: 'HTTP 307' }));
    expect(other.asked).toEqual([]);
  });

  it('asks nobody where there is no token to be had', async () => {
    const { url, asked } = await appThat({ body: sight });
    const token = () => Promise.reject(new Error('no identity'));
    expect(await look(url, { token })).toEqual(refuse('browser_app_refused'));
    expect(asked).toEqual([]);
  });

  it('comes back to one that is busy', async () => {
    const { url, asked } = await appThat({ status: 429 }, { status: 429 }, { body: sight });
    expect(await look(url)).toMatchObject({ seen });
    expect(asked.length).toBe(3);
  });

  it('sends no question that is too large to be taken', async () => {
    const { url, asked } = await appThat({ body: sight });
    const pages = askPages({ url, token: async () => 't', pause: async () => undefined });
    const state = { cookies: ['x'.repeat(largestRequest)], origins: [] };
    const answer = await pages.workspace({ ...question, signIn: state });
    expect(answer).toEqual(refuse('browser_app_unlike', { problem: 'size' }));
    expect(asked).toEqual([]);
  });
});
