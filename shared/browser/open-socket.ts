import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { type EgressRules, type Lookup, routeTo } from '../domain/egress.ts';

export interface SocketLimits {
  /** Milliseconds in which an address must answer. */
  readonly connectMs: number;
}

/** Addresses of a name as the operating system finds them, IPv4 first: a machine without IPv6 loses no time then. */
export const systemLookup: Lookup = async (name) =>
  (await lookup(name, { all: true }))
    .sort((one, other) => one.family - other.family)
    .map(({ address }) => address);

/** A connection to an address that was checked, or why there is none. Names are resolved here and nowhere else. */
export async function openSocket(
  host: string,
  port: number,
  rules: EgressRules,
  find: Lookup,
  { connectMs }: SocketLimits,
): Promise<Socket | 'blocked_address' | 'unreachable'> {
  const route = await routeTo(host, port, rules, find);
  if (route.kind === 'refused') return route.problem;
  for (const address of route.addresses.slice(0, 4)) {
    const socket = await connected(address, route.port, connectMs);
    if (socket !== undefined) return socket;
  }
  return 'unreachable';
}

function connected(address: string, port: number, connectMs: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: connectMs });
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
