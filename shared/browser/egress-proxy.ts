import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { canonicalHost, type EgressRules, type Lookup, mayBePlain } from '../domain/egress.ts';
import { openSocket, systemLookup } from './open-socket.ts';

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

export type EgressProblem =
  | 'blocked_address'
  | 'unreachable'
  | 'insecure'
  | 'bad_request'
  | 'too_many'
  | 'too_large';

/** Somebody asked for this and did not get it. Host and port only: paths and queries may hold secrets. */
export interface EgressRefusal {
  readonly host: string;
  readonly port: number;
  readonly problem: EgressProblem;
}

export interface EgressProxy {
  /** `http://127.0.0.1:<port>`, for a browser's proxy setting. */
  readonly url: string;
  /** What was refused so far, at most 200. */
  readonly refusals: () => readonly EgressRefusal[];
  /** Connections that were made, by `host:port`. */
  readonly connections: () => { readonly [target: string]: number };
  /** Cuts everything that is open and stops listening. */
  readonly close: () => Promise<void>;
}

const mostRemembered = 200;

/**
 * The only way out for a browser that opens somebody else's page. Each connection is checked here, after the name was
 * resolved, so that no trick of the page or of its name service reaches what is not public. It knows no credentials.
 */
export async function startEgressProxy(options: EgressProxyOptions = {}): Promise<EgressProxy> {
  const { rules = {}, lookup = systemLookup, connectMs = 3000 } = options;
  const { mostConnections = 64, mostBytes = 64 * 1024 * 1024 } = options;
  const sockets = new Set<Duplex>();
  const refusals: EgressRefusal[] = [];
  const connections = new Map<string, number>();
  let upstreams = 0;
  let bytes = 0;
  let closed = false;

  const refuse = (host: string, port: number, problem: EgressProblem): EgressProblem => {
    if (refusals.length < mostRemembered) refusals.push({ host, port, problem });
    return problem;
  };
  const open = async (host: string, port: number): Promise<Socket | EgressProblem> => {
    if (bytes > mostBytes) return refuse(host, port, 'too_large');
    if (upstreams >= mostConnections) return refuse(host, port, 'too_many');
    upstreams += 1;
    const socket = await openSocket(host, port, rules, lookup, { connectMs });
    if (typeof socket === 'string') {
      upstreams -= 1;
      return refuse(host, port, socket);
    }
    if (closed) socket.destroy();
    const target = `${host}:${port}`;
    connections.set(target, (connections.get(target) ?? 0) + 1);
    sockets.add(socket);
    socket.once('close', () => {
      upstreams -= 1;
      sockets.delete(socket);
    });
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) for (const one of sockets) one.destroy();
    });
    socket.pause();
    return socket;
  };

  const server = createServer((from, to) => {
    forward(from, to, rules, open, refuse).catch(() => to.destroy());
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (from: IncomingMessage, client: Duplex, first: Buffer) => {
    tunnel(from, client, first, open, refuse).catch(() => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusals: () => [...refusals],
    connections: () => Object.fromEntries(connections),
    close: () =>
      new Promise((resolve) => {
        closed = true;
        server.close(() => resolve());
        for (const one of sockets) one.destroy();
      }),
  };
}

type Open = (host: string, port: number) => Promise<Socket | EgressProblem>;
type Refuse = (host: string, port: number, problem: EgressProblem) => EgressProblem;

/** `CONNECT host:port`: everything secure, and web sockets. What flows inside is the browser's matter. */
async function tunnel(
  from: IncomingMessage,
  client: Duplex,
  first: Buffer,
  open: Open,
  refuse: Refuse,
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
  open: Open,
  refuse: Refuse,
): Promise<void> {
  const url = URL.canParse(from.url ?? '') ? new URL(from.url ?? '') : undefined;
  const upstream = await openPlain(url, rules, open, refuse);
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
  open: Open,
  refuse: Refuse,
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
