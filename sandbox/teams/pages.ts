import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Client } from './client.ts';
import { type HttpAnswer, readText, sendJson } from './http.ts';
import type { Device, Json, Person } from './model.ts';
import type { Store } from './store.ts';
import type { Entry } from './transcript.ts';

export interface PageParts {
  readonly store: Store;
  readonly client: Client;
  readonly people: readonly Person[];
  readonly transcript: (conversation: string, person: string) => readonly Entry[];
  /** The person looks at the conversation until the answer is called. */
  readonly watch: (person: string, conversation: string) => () => void;
}

const bundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const files: { readonly [path: string]: readonly [file: URL | string, type: string] } = {
  '/': [new URL('page/index.html', import.meta.url), 'text/html'],
  '/app.js': [new URL('page/app.js', import.meta.url), 'text/javascript'],
  '/messages.js': [new URL('page/messages.js', import.meta.url), 'text/javascript'],
  '/cards.js': [new URL('page/cards.js', import.meta.url), 'text/javascript'],
  '/host-config.js': [new URL('page/host-config.js', import.meta.url), 'text/javascript'],
  '/markdown.js': [new URL('page/markdown.js', import.meta.url), 'text/javascript'],
  '/chat.css': [new URL('page/chat.css', import.meta.url), 'text/css'],
  '/cards.css': [new URL('page/cards.css', import.meta.url), 'text/css'],
  '/adaptivecards.js': [bundle, 'text/javascript'],
};

/** Serves the chat pages and what they call. There is no sign-in: whoever reaches this port is who they say. */
export async function servePage(
  parts: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
  const file = files[pathname];
  if (file !== undefined) {
    response.writeHead(200, { 'content-type': `${file[1]}; charset=utf-8`, 'cache-control': 'no-cache' });
    response.end(await readFile(file[0]));
  } else if (pathname === '/events') {
    stream(parts, searchParams, request, response);
  } else if (request.method === 'POST') {
    sendJson(response, await post(parts, pathname, request));
  } else {
    sendJson(response, get(parts, pathname, searchParams));
  }
}

function get({ store, people, transcript }: PageParts, path: string, query: URLSearchParams): HttpAnswer {
  const person = query.get('person') ?? '';
  if (path === '/api/people')
    return {
      status: 200,
      body: people.map(({ key, name, userRole }) => ({ key, name, userRole, ...store.deviceOf(key) })),
    };
  const own = store.conversations.filter((one) => one.members.includes(person));
  if (path === '/api/conversations')
    return { status: 200, body: own.map(({ key, name, kind }) => ({ key, name, kind })) };
  const key = query.get('conversation');
  if (path === '/api/messages' && own.some((one) => one.key === key)) {
    return { status: 200, body: transcript(key ?? '', person) };
  }
  return { status: 404 };
}

/** JSON only: a page of another origin cannot send that without asking first. */
async function post(
  { store, client }: PageParts,
  path: string,
  request: IncomingMessage,
): Promise<HttpAnswer> {
  if (request.headers['content-type'] !== 'application/json') return { status: 415 };
  const asked = JSON.parse(await readText(request)) as Json;
  const [person, conversation] = [String(asked.person), String(asked.conversation)];
  if (path === '/api/device') {
    client.setUp(person, deviceIn(asked));
    return { status: 204 };
  }
  if (path === '/api/say') {
    const thread = typeof asked.thread === 'string' ? asked.thread : undefined;
    await client.say(person, conversation, String(asked.text), thread);
    return { status: 204 };
  }
  const message = store.message(conversation, String(asked.message));
  if (path !== '/api/press' || message === undefined) return { status: 404 };
  await client.act(person, message, asked.action as Json);
  return { status: 204 };
}

function deviceIn({ locale, timezone }: Json): Partial<Device> {
  return {
    ...(typeof locale === 'string' ? { locale } : {}),
    ...(typeof timezone === 'string' ? { timezone } : {}),
  };
}

/** Server-sent events: which conversation changed, and whether the bot is typing there. */
function stream(
  { store, watch }: PageParts,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [person, conversation] = [query.get('person') ?? '', query.get('conversation') ?? ''];
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write('data: {}\n\n');
  const stopListening = store.onChange((changed, event) => {
    response.write(
      `data: ${JSON.stringify({ conversation: changed, typing: event?.kind === 'typing' })}\n\n`,
    );
  });
  const stopWatching = watch(person, conversation);
  request.on('close', () => {
    stopListening();
    stopWatching();
  });
}
