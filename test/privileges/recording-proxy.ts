import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Listening, listen } from '../../sandbox/issuer/listen.ts';

export interface Sent {
  readonly bearer: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body: string;
  readonly status: number;
  readonly answer: string;
}

export interface Recording extends Listening {
  readonly sent: Sent[];
}

/** Passes everything on as it is, the host it was asked for included, and keeps what was said in both directions. */
export async function startProxy(target: string): Promise<Recording> {
  const sent: Sent[] = [];
  const listening = await listen(async (incoming, response) => {
    const body = await buffer(incoming);
    const { method = 'GET', url: path = '/', headers } = incoming;
    const answered = await passedOn(target, { method, path, headers, body });
    const answer = await buffer(answered);
    const status = answered.statusCode ?? 0;
    const bearer = headers.authorization?.replace('Bearer ', '') ?? '';
    sent.push({ bearer, method, path, body: body.toString('utf8'), status, answer: answer.toString('utf8') });
    response.writeHead(status, answered.headers).end(answer);
  });
  return { ...listening, sent };
}

interface Asked extends Pick<IncomingMessage, 'headers'> {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

const passedOn = (target: string, { method, path, headers, body }: Asked): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(`${target}${path}`, { method, headers }, resolve).on('error', reject).end(body);
  });
