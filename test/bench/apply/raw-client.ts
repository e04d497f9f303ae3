import { setTimeout } from 'node:timers/promises';
import { Agent, request } from 'undici';

export interface RawClient {
  /** Service root with a slash at the end. */
  readonly root: string;
  /** One request, repeated after each 429 once the wait it names is over; throws at any other failure. */
  readonly send: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<void>;
  /** How many requests wait at the moment because they were told to. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

/** What anybody writes with a HTTP library and the documentation at hand: each request waits for itself. */
export function rawClient(url: string, connections: number): RawClient {
  const dispatcher = new Agent({ connections, headersTimeout: 0, bodyTimeout: 0 });
  let waiting = 0;
  const headers = { authorization: 'Bearer writes', 'content-type': 'application/json' };
  const root = `${url}/api/data/v9.2/`;
  return {
    root,
    send: async (method, path, body) => {
      for (;;) {
        const answer = await request(root + path, {
          method,
          headers,
          dispatcher,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await answer.body.text();
        if (answer.statusCode < 300) return;
        if (answer.statusCode !== 429)
          throw new Error(`${method} ${path.slice(0, 80)}: ${answer.statusCode} ${text}`);
        waiting += 1;
        await setTimeout(Number(answer.headers['retry-after']) * 1_000);
        waiting -= 1;
      }
    },
    waiting: () => waiting,
    close: () => dispatcher.close(),
  };
}
