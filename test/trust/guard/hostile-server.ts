import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { makeCertificate } from '../../../sandbox/certificate.ts';

const megabyte = 1024 * 1024;
const zeros = Buffer.alloc(64 * megabyte);
const member = gzipSync(zeros);
const html = { 'content-type': 'text/html' };

/** Writes the piece again and again, as fast as it is taken. */
function endlessly(to: ServerResponse, piece: Buffer): void {
  const more = (): void => {
    while (!to.destroyed && to.write(piece));
  };
  to.on('drain', more);
  more();
}

function drip(to: ServerResponse, write: () => void, milliseconds: number): void {
  const timer = setInterval(write, milliseconds);
  to.on('close', () => clearInterval(timer));
}

/** Bodies and heads that wear a reader down, by path. */
const bodies: { readonly [path: string]: (to: ServerResponse) => void } = {
  '/endless': (to) => endlessly(to.writeHead(200, html), Buffer.alloc(65_536, 'a')),
  '/slow': (to) => {
    to.writeHead(200, html).flushHeaders();
    drip(to, () => to.write('a'), 1000);
  },
  '/silent': () => undefined,
  '/slow-head': (to) => {
    to.socket?.write('HTTP/1.1 200 OK\r\nx-a: ');
    drip(to, () => to.socket?.write('a'), 100);
  },
  '/endless-head': (to) => {
    to.socket?.write('HTTP/1.1 200 OK\r\n');
    drip(to, () => to.socket?.write(`x-a: ${'a'.repeat(1000)}\r\n`), 1);
  },
  '/endless-hints': (to) => drip(to, () => to.writeEarlyHints({ link: '</a>; rel=preload' }), 1),
  '/huge': (to) => {
    to.writeHead(200, { ...html, 'content-length': 1024 * megabyte });
    endlessly(to, Buffer.alloc(65_536, 'a'));
  },
  '/gzip-bomb': (to) => endlessly(to.writeHead(200, { ...html, 'content-encoding': 'gzip' }), member),
  '/gzip-twice': (to) =>
    to
      .writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' })
      .end(gzipSync(Buffer.concat(Array.from({ length: 20 }, () => member)))),
  '/brotli-bomb': (to) =>
    to.writeHead(200, { ...html, 'content-encoding': 'br' }).end(
      brotliCompressSync(zeros, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
      }),
    ),
  '/gzip-of-nothing': (to) =>
    endlessly(to.writeHead(200, { ...html, 'content-encoding': 'gzip' }), gzipSync('')),
  '/loop': (to) => to.writeHead(302, { location: '/loop?again' }).end(),
};

/** A process of its own, so that its memory is not taken for the reader's. Says its port and certificate, then serves. */
const { key, certificate } = makeCertificate(['*.contoso.example']);
const server = createServer({ key, cert: certificate }, (from, to) => {
  to.on('error', () => undefined);
  const [path = ''] = (from.url ?? '').split('?');
  (bodies[path] ?? ((other) => other.end('a page')))(to);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(
    `${JSON.stringify({ address: `127.0.0.1:${port}`, certificate, paths: Object.keys(bodies) })}\n`,
  );
});
process.on('disconnect', () => process.exit(0));
