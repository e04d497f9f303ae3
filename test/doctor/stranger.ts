import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../sandbox/certificate.ts';
import { type Listening, listen } from '../../sandbox/issuer/listen.ts';
import type { Stranger } from './planted/planted.ts';

/** Something that is no Dataverse, on a free port of this machine. */
export async function startStranger(stranger: Stranger): Promise<Listening> {
  if (stranger.kind === 'untrusted') return untrusted();
  if (stranger.kind === 'cuts') return listen((request) => request.socket.destroy());
  const listening = await listen((_, response) => {
    const { status, headers, body } =
      stranger.kind === 'http' ? stranger : { status: 200, headers: {}, body: '' };
    response.writeHead(status, headers).end(body);
  });
  if (stranger.kind === 'http') return listening;
  if (stranger.kind === 'closed') await listening.stop();
  return {
    url: stranger.kind === 'plain' ? listening.url.replace('http:', 'https:') : listening.url,
    stop: stranger.kind === 'plain' ? listening.stop : async () => {},
  };
}

async function untrusted(): Promise<Listening> {
  const { key, certificate } = makeCertificate(['localhost']);
  const server = createServer({ key, cert: certificate }, (_, response) => response.writeHead(401).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
