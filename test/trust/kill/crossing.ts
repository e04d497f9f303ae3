import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../../../sandbox/issuer/listen.ts';

/** A request on its way from the worker to a service. */
export interface Crossing {
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly body: string;
}

export interface CrossingAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

/** What stands between: both may take their time, answer something else, or drop the connection. */
export interface Guard {
  readonly before: (crossing: Crossing) => Promise<CrossingAnswer | 'drop' | undefined>;
  /** Called when the service has answered and the worker does not know yet. */
  readonly after: (crossing: Crossing, answer: CrossingAnswer) => Promise<'drop' | undefined>;
}

/** Passes everything on to the service at `target`, unless the guard says otherwise. */
export function crossingTo(target: () => string, guard: Guard): Promise<Listening> {
  return listen((incoming, response) => {
    pass(target(), guard, incoming, response).catch(() => response.destroy());
  });
}

async function pass(
  target: string,
  guard: Guard,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bytesOf(incoming);
  const crossing = {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    body: body.toString('utf8'),
  };
  const instead = await guard.before(crossing);
  if (instead === 'drop') return void response.destroy();
  const answer = instead ?? (await forward(target, incoming, body));
  if (instead === undefined && (await guard.after(crossing, answer)) === 'drop')
    return void response.destroy();
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/** Headers go along as they are, the host among them: signatures and links in answers rest on it. */
function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<CrossingAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      `${target}${incoming.url}`,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        const { 'transfer-encoding': _chunked, ...headers } = answer.headers;
        bytesOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, headers, body: bytes }),
          reject,
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
