import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { makeCertificate } from '../../../sandbox/certificate.ts';

export interface OriginServer {
  /** `address:port` for a declared host. */
  readonly address: string;
  readonly certificates: readonly string[];
  /** Of a listener on loopback that must never be reached. */
  readonly forbiddenPort: number;
  readonly reached: () => number;
  readonly stop: () => void;
}

/** Serves `*.contoso.example` over HTTPS: `/to?<address>` redirects to that address, everything else is a page. */
export async function startOrigin(): Promise<OriginServer> {
  const { key, certificate } = makeCertificate(['*.contoso.example']);
  const server = createServer({ key, cert: certificate }, (from, to) => {
    const [path, location] = (from.url ?? '').split('?', 2);
    if (path === '/to' && location !== undefined)
      to.writeHead(302, { location: inHeader(decodeURIComponent(location)) });
    to.end('a page');
  });
  let reached = 0;
  const forbidden = createTcp((socket) => {
    reached += 1;
    socket.destroy();
  });
  await Promise.all(
    [server, forbidden].map((one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))),
  );
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificates: [certificate],
    forbiddenPort: (forbidden.address() as AddressInfo).port,
    reached: () => reached,
    stop: () => {
      server.closeAllConnections();
      server.close();
      forbidden.close();
    },
  };
}

/** Node takes a byte a character; what is not ASCII goes out as UTF-8. */
const inHeader = (text: string): string => Buffer.from(text).toString('latin1');
