import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { canonicalHost, type EgressRules, type Lookup, mayBePlain } from '../domain/egress.ts';
import { systemLookup } from './open-socket.ts';
import { type EgressProblem, type EgressRefusal, makeUpstreams, type Upstreams } from './upstreams.ts';

export interface EgressProxyOptions {
  readonly rules?: EgressRules;
  readonly lookup?: Lookup;
  /** Connections open at once; what comes beyond is refused. 64 when absent. */
  readonly mostConnections?: number;
  /** Bytes that may come back through the proxy in its whole life; then everything is cut. 64 MB when absent. */
  readonly mostBytes?: number;
  /** Milliseconds for one address to answer; 3,000 when absent. */
  readonly connectMs?: number;
}

export interface EgressProxy {
  /** `http://127.0.0.1:<port>`, for a browser's proxy setting. */
  readonly url: string;
  /** What was refused so far, each once, at most 200. */
  readonly refusals: () => readonly EgressRefusal[];
  /** Connections that were made, by `host:port`. */
  readonly connections: () => { readonly [target: string]: number };
  /** Cuts everything that is open and stops listening. */
  readonly close: () => Promise<void>;
}

/**
 * The only way out for a browser that opens somebody else's page. Each connection is checked here, after the name was
 * resolved, so that no trick of the page or of its name service reaches what is not public. It knows no credentials.
 */
export async function startEgressProxy(options: EgressProxyOptions = {}): Promise<EgressProxy> {
  const { rules = {}, lookup = systemLookup, connectMs = 3000 } = options;
  const { mostConnections = 64, mostBytes = 64 * 1024 * 1024 } = options;
  const upstreams = makeUpstreams({ rules, lookup, connectMs, mostConnections, mostBytes });
  const clients = new Set<Socket>();
  const server = createServer((from, to) => {
    forward(from, to, rules, upstreams).catch(() => to.destroy());
  });
  server.on('connection', (socket: Socket) => {
    clients.add(socket);
    socket.once('close', () => clients.delete(socket));
  });
  server.on('connect', (from: IncomingMessage, client: Duplex, first: Buffer) => {
    tunnel(from, client, first, upstreams).catch(() => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusals: upstreams.refusals,
    connections: upstreams.connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        upstreams.close();
        for (const one of clients) one.destroy();
      }),
  };
}

/** `CONNECT host:port`: everything secure, and web sockets. What flows inside is the browser's matter. */
async function tunnel(
  from: IncomingMessage,
  client: Duplex,
  first: Buffer,
  { open, refuse }: Upstreams,
): Promise<void> {
  client.on('error', () => client.destroy());
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(from.url ?? '') ?? [];
  const name = canonicalHost(host ?? '');
  const upstream =
    name === undefined || Number(port) > 65_535
      ? refuse('?', 0, 'bad_request')
      : await open(name, Number(port));
  if (typeof upstream === 'string') {
    client.end(
      `HTTP/1.1 ${statusOf[upstream]} Refused\r\nx-refused: ${upstream}\r\ncontent-length: 0\r\n\r\n`,
    );
    return;
  }
  if (client.destroyed) upstream.destroy();
  client.once('close', () => upstream.destroy());
  upstream.once('close', () => client.destroy());
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (first.length > 0) upstream.write(first);
  upstream.pipe(client);
  client.pipe(upstream);
}

/** `GET http://…`: only for names the operator allows plain HTTP for. Each request has a connection of its own. */
async function forward(
  from: IncomingMessage,
  to: ServerResponse,
  rules: EgressRules,
  upstreams: Upstreams,
): Promise<void> {
  const url = URL.canParse(from.url ?? '') ? new URL(from.url ?? '') : undefined;
  const upstream = await openPlain(url, rules, upstreams);
  if (typeof upstream === 'string' || url === undefined) {
    const problem = typeof upstream === 'string' ? upstream : 'bad_request';
    to.writeHead(statusOf[problem], { 'x-refused': problem, 'content-length': 0 }).end();
    return;
  }
  if (to.destroyed) upstream.destroy();
  to.once('close', () => upstream.destroy());
  const sent = request({
    createConnection: () => upstream,
    method: from.method,
    path: `${url.pathname}${url.search}`,
    headers: { ...endToEnd(from.headers), host: url.host, connection: 'close' },
  });
  sent.once('error', () => to.destroy());
  sent.once('socket', () => upstream.resume());
  sent.once('response', (answer) => {
    answer.once('error', () => to.destroy());
    to.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    answer.pipe(to);
  });
  from.pipe(sent);
}

async function openPlain(
  url: URL | undefined,
  rules: EgressRules,
  { open, refuse }: Upstreams,
): Promise<Socket | EgressProblem> {
  const host = canonicalHost(url?.hostname ?? '');
  if (url?.protocol !== 'http:' || host === undefined) return refuse('?', 0, 'bad_request');
  const port = Number(url.port === '' ? 80 : url.port);
  return mayBePlain(host, rules) ? open(host, port) : refuse(host, port, 'insecure');
}

const statusOf = {
  blocked_address: 403,
  insecure: 403,
  bad_request: 400,
  unreachable: 502,
  too_many: 503,
  too_large: 503,
} as const;

/** Of one hop only (RFC 9110 §7.6.1), and not to be passed on. */
const hopHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const endToEnd = <T>(headers: { readonly [name: string]: T }): { [name: string]: T } =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopHeaders.has(name)));
