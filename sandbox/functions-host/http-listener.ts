import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostLog } from './core-api.ts';
import type { Invoke } from './invoke.ts';
import { type Keys, opens } from './keys.ts';
import type { Route } from './route.ts';

interface Doors {
  readonly routes: readonly Route[];
  readonly invoke: Invoke;
  readonly keys: Keys;
  /** Starts a function that has no HTTP trigger; `undefined` when there is none of that name. */
  readonly fire: (name: string) => Promise<unknown> | undefined;
}

interface RpcHttp {
  readonly statusCode?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string };
}

/** Serves the HTTP functions on 127.0.0.1. @param port 0 for any free one */
export async function listenHttp(
  doors: Doors,
  port: number,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(doors, request, response).catch((error: unknown) => {
      hostLog('error', error);
      empty(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

async function answer(doors: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const presented =
    request.headers['x-functions-key']?.toString() ?? url.searchParams.get('code') ?? undefined;
  const admin = /^\/admin\/functions\/([^/]+)$/.exec(url.pathname);
  if (admin !== null) return answerAdmin(doors, admin[1] ?? '', presented, request, response);
  const found = findRoute(doors.routes, request.method ?? 'GET', url.pathname);
  if (found === undefined) return empty(response, 404);
  if (!opens(doors.keys, found.route.authLevel, presented)) return empty(response, 401);
  const body = await readBody(request);
  const returned = await doors.invoke(found.route.registration, {
    http: {
      url: url.href,
      method: request.method ?? 'GET',
      headers: flat(request),
      query: Object.fromEntries(url.searchParams),
      params: found.params,
      ...(body === undefined ? {} : { body: { bytes: body } }),
    },
  });
  send(response, (returned as { readonly http?: RpcHttp } | null | undefined)?.http);
}

function findRoute(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    if (route.methods.length > 0 && !route.methods.includes(method)) continue;
    const params = route.match(path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

/** Like the Azure host's endpoint for functions without HTTP trigger: 202 at once, the outcome goes to the log. */
function answerAdmin(
  doors: Doors,
  name: string,
  presented: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.resume();
  const allowed = opens(doors.keys, 'admin', presented);
  const run = allowed && request.method === 'POST' ? doors.fire(name) : undefined;
  run?.catch((error: unknown) => hostLog('error', `${name}:`, error));
  empty(response, run !== undefined ? 202 : allowed ? 404 : 401);
}

/** A header sent twice arrives as both; Node's own `headers` would quietly keep the first. */
function flat(request: IncomingMessage): { readonly [name: string]: string } {
  const entries = Object.entries(request.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(', ')]));
}

/** A chunked request reaches the function without its body: that is what the Azure host does. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return request.headers['content-length'] === undefined ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, answered: RpcHttp | undefined): void {
  response.writeHead(Number(answered?.statusCode ?? (answered === undefined ? 204 : 200)), answered?.headers);
  response.end(answered?.body?.bytes ?? answered?.body?.string ?? '');
}

function empty(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-length': '0' }).end();
}
