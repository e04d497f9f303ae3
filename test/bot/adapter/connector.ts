import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: { readonly [name: string]: unknown };
}

/** A channel that keeps what it is sent and answers as told; and its roster. */
export async function startConnector() {
  const sent: Sent[] = [];
  const asked: string[] = [];
  let role: string | undefined = 'user';
  let next = { status: 200, headers: {} as { readonly [name: string]: string }, code: 'x', lost: false };
  /** Who somebody in a conversation is. */
  const tellMember = (path: string, response: ServerResponse): void => {
    asked.push(path);
    const [, id = ''] = /\/members\/(.+)$/.exec(path) ?? [];
    response.writeHead(role === undefined ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id, name: id, ...(role === '' ? {} : { userRole: role }) }));
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      if (request.method === 'GET') return void tellMember(decodeURIComponent(request.url ?? ''), response);
      sent.push({
        method: request.method ?? '',
        path: decodeURIComponent(request.url ?? ''),
        authorization: request.headers.authorization ?? '',
        body: text === '' ? {} : JSON.parse(text),
      });
      // Delivered, but the sender never learns of it.
      if (next.lost) return void request.socket.destroy();
      response.writeHead(next.status, { 'content-type': 'application/json', ...next.headers });
      response.end(
        JSON.stringify(
          next.status === 200 ? { id: `message-${sent.length}` } : { error: { code: next.code } },
        ),
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    /** Paths asked of the roster. */
    asked,
    /** What the roster says of everybody: `''` nothing, `undefined` it does not answer. */
    tells: (said: string | undefined): void => {
      role = said;
    },
    answers: (status: number, headers = {}, code = 'x'): void => {
      next = { status, headers, code, lost: false };
    },
    losesAnswers: (): void => {
      next = { ...next, lost: true };
    },
    clear: (): void => {
      sent.length = 0;
      asked.length = 0;
      role = 'user';
      next = { status: 200, headers: {}, code: 'x', lost: false };
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}
