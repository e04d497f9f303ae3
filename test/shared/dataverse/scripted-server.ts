import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

/** `hang up` drops the connection, `hang` never answers. */
export type Script = (request: SeenRequest, index: number) => ScriptedAnswer | 'hang up' | 'hang';

export interface ScriptedServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  readonly stop: () => Promise<void>;
}

/** A server that says what the script says, for what no well-behaved environment would answer. */
export async function startScripted(script: Script): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const { method = '', url: path = '', headers } = request;
    const entry = { method, path, headers, body };
    seen.push(entry);
    reply(response, script(entry, seen.length - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, answer: ReturnType<Script>): void {
  if (answer === 'hang') return;
  if (answer === 'hang up') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers ?? {}).end(answer.body ?? '');
}

/** Answers one after the other; the last one again and again. */
export function inTurn(...answers: readonly (ScriptedAnswer | 'hang up' | 'hang')[]): Script {
  return (_request, index) => answers[Math.min(index, answers.length - 1)] ?? { status: 500 };
}
