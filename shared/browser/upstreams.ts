import type { Socket } from 'node:net';
import type { EgressRules, Lookup } from '../domain/egress.ts';
import { openSocket } from './open-socket.ts';

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

export interface Upstreams {
  readonly open: (host: string, port: number) => Promise<Socket | EgressProblem>;
  /** Notes a refusal and gives its problem back. */
  readonly refuse: (host: string, port: number, problem: EgressProblem) => EgressProblem;
  readonly refusals: () => readonly EgressRefusal[];
  readonly connections: () => { readonly [target: string]: number };
  readonly close: () => void;
}

export interface UpstreamLimits {
  readonly rules: EgressRules;
  readonly lookup: Lookup;
  readonly connectMs: number;
  readonly mostConnections: number;
  readonly mostBytes: number;
}

const mostRemembered = 200;

/** The connections a proxy makes for its clients: checked, counted, and all cut once too much came back. */
export function makeUpstreams({
  rules,
  lookup,
  connectMs,
  mostConnections,
  mostBytes,
}: UpstreamLimits): Upstreams {
  const sockets = new Set<Socket>();
  const refusals: EgressRefusal[] = [];
  const connections = new Map<string, number>();
  /** Those under way count as well. */
  let taken = 0;
  let bytes = 0;
  let closed = false;

  const refuse = (host: string, port: number, problem: EgressProblem): EgressProblem => {
    const isNoted = refusals.some((one) => one.host === host && one.port === port && one.problem === problem);
    if (!isNoted && refusals.length < mostRemembered) refusals.push({ host, port, problem });
    return problem;
  };
  const cut = (): void => {
    for (const one of sockets) one.destroy();
  };
  const keep = (socket: Socket, host: string, port: number): Socket => {
    sockets.add(socket);
    socket.once('close', () => {
      taken -= 1;
      sockets.delete(socket);
    });
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      // Told once: who is cut in the middle may not come back to be refused.
      if (bytes <= mostBytes && bytes + chunk.length > mostBytes) refuse(host, port, 'too_large');
      bytes += chunk.length;
      if (bytes > mostBytes) cut();
    });
    if (closed) socket.destroy();
    return socket.pause();
  };
  const open = async (host: string, port: number): Promise<Socket | EgressProblem> => {
    if (bytes > mostBytes) return refuse(host, port, 'too_large');
    if (taken >= mostConnections) return refuse(host, port, 'too_many');
    taken += 1;
    const socket = await openSocket(host, port, rules, lookup, { connectMs });
    if (typeof socket === 'string') {
      taken -= 1;
      return refuse(host, port, socket);
    }
    const target = `${host}:${port}`;
    connections.set(target, (connections.get(target) ?? 0) + 1);
    return keep(socket, host, port);
  };
  return {
    open,
    refuse,
    refusals: () => [...refusals],
    connections: () => Object.fromEntries(connections),
    close: () => {
      closed = true;
      cut();
    },
  };
}
