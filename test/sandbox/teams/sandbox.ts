import type { IncomingMessage } from 'node:http';
import { botAppId, conversations, people, tenantId } from '../../../sandbox/fixtures/people.ts';
import { listen } from '../../../sandbox/issuer/listen.ts';
import { type Issuer, startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import type { Json } from '../../../sandbox/teams/model.ts';
import { startTeams, type Teams, type TeamsOptions } from '../../../sandbox/teams/start-teams.ts';

export interface Received {
  readonly activity: Json;
  readonly authorization: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Teams with a bot that keeps what it gets and answers what a test tells it to. */
export interface Sandbox {
  readonly teams: Teams;
  readonly issuer: Issuer;
  readonly received: readonly Received[];
  readonly activities: () => readonly Json[];
  answer: (activity: Json) => Answer | Promise<Answer>;
  /** Calls the connector as the bot does. */
  readonly connector: (
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ) => Promise<{ readonly status: number; readonly body: Json; readonly headers: Headers }>;
  readonly stop: () => Promise<void>;
}

/** Making keys takes half a second: files with a sandbox per test share one issuer. */
export function startTestIssuer(): Promise<Issuer> {
  const identity = { clientId: botAppId, objectId: '0b7c0000-0000-4000-8000-000000000001' };
  return startIssuer({ tenantId, identities: [identity] });
}

export async function startSandbox(options: Partial<TeamsOptions> = {}): Promise<Sandbox> {
  const issuer = options.issuer ?? (await startTestIssuer());
  const received: Received[] = [];
  const bot = await listen(async (request, response) => {
    const activity = JSON.parse(await textOf(request)) as Json;
    received.push({ activity, authorization: request.headers.authorization ?? '' });
    const { status, body } = await sandbox.answer(activity);
    response.writeHead(status).end(body === undefined ? '' : JSON.stringify(body));
  });
  const teams = await startTeams({
    issuer,
    botEndpoint: () => `${bot.url}/api/messages`,
    appId: botAppId,
    tenantId,
    people: Object.values(people),
    conversations,
    ...options,
  });
  const own = await issuer.sign({ aud: 'https://api.botframework.com', appid: botAppId });
  const sandbox: Sandbox = {
    teams,
    issuer,
    received,
    activities: () => received.map(({ activity }) => activity),
    answer: () => ({ status: 200 }),
    connector: async (method, path, body, token = own) => {
      const response = await fetch(`${teams.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
    },
    stop: async () => {
      await Promise.all([bot.stop(), teams.stop(), options.issuer ?? issuer.stop()]);
    },
  };
  return sandbox;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Path of a conversation's activities. */
export function activitiesOf(key: string, suffix = '/activities'): string {
  const id = conversations.find((one) => one.key === key)?.id ?? key;
  return `/v3/conversations/${encodeURIComponent(id)}${suffix}`;
}

export function card(over: Json = {}): Json {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'Plan' }],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Approve',
        verb: 'approve',
        data: { approval: 'a1' },
        fallback: { type: 'Action.Submit', title: 'Approve', data: { verb: 'approve', approval: 'a1' } },
      },
    ],
    ...over,
  };
}

export function cardMessage(content: Json = card()): Json {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}
