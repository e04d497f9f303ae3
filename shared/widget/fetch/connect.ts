import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import { canonicalHost, type EgressRules, type Lookup, routeTo } from '../../domain/egress.ts';
import { problemError } from './answer.ts';

export interface ConnectOptions {
  readonly rules: EgressRules;
  readonly lookup: Lookup;
  /** Certificates (PEM) trusted beside the usual ones, for servers inside. */
  readonly certificates?: readonly string[];
  /** Milliseconds for one address to answer. */
  readonly connectMs: number;
}

/** IPv4 first: a machine without IPv6 loses no time then. */
export const systemLookup: Lookup = async (name) =>
  (await lookup(name, { all: true }))
    .sort((one, other) => one.family - other.family)
    .map(({ address }) => address);

/**
 * undici's own connector resolves names by itself, and asks no `lookup` about literal addresses. This one checks both
 * and connects to the very address it checked.
 */
export function makeConnect(options: ConnectOptions): buildConnector.connector {
  return (target, callback) => {
    open(target, options).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : problemError('unreachable'), null),
    );
  };
}

async function open(target: buildConnector.Options, options: ConnectOptions): Promise<Socket> {
  const secure = target.protocol === 'https:';
  const port = Number(target.port || (secure ? 443 : 80));
  const route = await routeTo(target.hostname, port, options.rules, options.lookup);
  if (route.kind === 'refused') throw problemError(route.problem);
  const plain = await firstConnected(route.addresses.slice(0, 4), route.port, options.connectMs);
  return secure ? secured(plain, canonicalHost(target.hostname) ?? '', options) : plain;
}

async function firstConnected(
  addresses: readonly string[],
  port: number,
  connectMs: number,
): Promise<Socket> {
  for (const address of addresses) {
    const socket = await connected(address, port, connectMs);
    if (socket !== undefined) return socket;
  }
  throw problemError('unreachable');
}

function connected(host: string, port: number, connectMs: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connectTcp({ host, port, timeout: connectMs });
    const give = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    socket.once('error', give).once('timeout', give);
    socket.once('connect', () => {
      socket.off('error', give).off('timeout', give).setTimeout(0).setNoDelay(true);
      resolve(socket);
    });
  });
}

/** Names are verified as asked for, also where the operator leads them elsewhere. */
function secured(socket: Socket, host: string, { certificates, connectMs }: ConnectOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const tls = connectTls({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      ...(certificates === undefined ? {} : { secureContext: trusting(certificates) }),
    });
    const fail = (error: Error): void => {
      tls.destroy();
      reject(error);
    };
    tls.setTimeout(connectMs, () => fail(problemError('timed_out')));
    tls.once('error', fail).once('secureConnect', () => {
      tls.off('error', fail).setTimeout(0).removeAllListeners('timeout');
      resolve(tls);
    });
  });
}

const contexts = new WeakMap<readonly string[], SecureContext>();

/** Reading all root certificates takes 100 ms: once for each list of added ones. */
function trusting(certificates: readonly string[]): SecureContext {
  const known = contexts.get(certificates);
  if (known !== undefined) return known;
  const made = createSecureContext({ ca: [...rootCertificates, ...certificates] });
  contexts.set(certificates, made);
  return made;
}
