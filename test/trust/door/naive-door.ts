import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Response as SdkResponse,
} from 'botbuilder';
import { decodeJwt } from 'jose';
import { type Listening, listen } from '../../../sandbox/issuer/listen.ts';
import { type DoorParts, tenantId } from './parts.ts';

/**
 * What the product would be without its door: the SDK's `process` for Teams, and an HTTP API that reads tokens without
 * checking them. The proof must see this one fail.
 */
export async function startNaiveDoor(parts: DoorParts): Promise<Listening> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...parts.env }));
  return listen((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const answer = (status: number): void => void response.writeHead(status).end();
      if (request.url !== '/api/messages')
        return answer(readsToken(request.headers.authorization) ? 202 : 401);
      const { headers, method } = request;
      adapter
        .process(
          { body: bodyOf(text), headers, ...(method === undefined ? {} : { method }) },
          answering(answer),
          async () => Promise.resolve(),
        )
        .catch(() => answer(500));
    });
  });
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Activity & Record<string, unknown>;
  } catch {
    return {};
  }
}

function readsToken(header = ''): boolean {
  try {
    return decodeJwt(header.replace(/^Bearer /, '')).tid === tenantId;
  } catch {
    return false;
  }
}

/** The part of Express' answer that the SDK uses. */
function answering(end: (status: number) => void): SdkResponse {
  let status = 200;
  return {
    socket: undefined,
    header: () => undefined,
    send: () => undefined,
    status: (code: number) => {
      status = code;
    },
    end: () => end(status),
  };
}
