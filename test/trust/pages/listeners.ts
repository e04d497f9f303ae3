import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Listeners {
  readonly tcp: number;
  readonly udp: number;
  /** TCP connections and UDP packets that arrived. */
  readonly arrived: () => number;
  readonly close: () => Promise<void>;
}

/** Real sockets on every address of this machine, IPv6 included where there is any. */
export async function openListeners(): Promise<Listeners> {
  let arrived = 0;
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end('here');
  });
  server.on('connection', (socket: Socket) => {
    arrived += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const packets = createSocket('udp4');
  packets.on('message', () => {
    arrived += 1;
  });
  await new Promise<void>((resolve) => packets.bind(0, resolve));
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: packets.address().port,
    arrived: () => arrived,
    close: async () => {
      await new Promise<void>((resolve) => packets.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
