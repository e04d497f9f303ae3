import type { IncomingMessage } from 'node:http';
import type { Issuer } from '../issuer/start-issuer.ts';
import { acceptActivity, parsed, refusal } from './accept-activity.ts';
import type { Clock } from './clock.ts';
import { type HttpAnswer, readText } from './http.ts';
import { bot, type Conversation, type Json, type Message, type Person } from './model.ts';
import { memberAnswer } from './roster.ts';
import type { Store } from './store.ts';
import { threadOf } from './turn.ts';

export interface ConnectorParts {
  readonly store: Store;
  readonly issuer: Issuer;
  readonly appId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly people: readonly Person[];
  readonly clock: Clock;
  /** Seconds to wait, when the thread has had enough. */
  readonly throttle: (thread: string, now: Date) => number | undefined;
  /** Called when a card is new or edited. */
  readonly shown: (message: Message) => void;
}

/** The Bot connector's REST interface: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export async function connectorAnswer(parts: ConnectorParts, request: IncomingMessage): Promise<HttpAnswer> {
  const unauthorized = await whyUnauthorized(parts, request.headers.authorization);
  if (unauthorized !== undefined) return unauthorized;
  const url = new URL(request.url ?? '/', parts.serviceUrl);
  const [id, kind, item] = url.pathname.split('/').slice(3).map(decodeURIComponent);
  const method = request.method ?? 'GET';
  const body = await readText(request);
  if (id === undefined) return method === 'POST' ? create(parts, body) : notFound('no such operation');
  const conversation = parts.store.place(id);
  if (conversation === undefined) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (method === 'GET') return memberAnswer(parts, conversation, kind, item, url.searchParams);
  if (kind !== 'activities') return notFound('no such operation');
  return throttled(parts, id) ?? write(parts, { method, conversation, id, item, body });
}

async function whyUnauthorized(
  parts: ConnectorParts,
  header: string | undefined,
): Promise<HttpAnswer | undefined> {
  const denied = refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
  try {
    const token = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '';
    const claims = await parts.issuer.verify(token, { audience: 'https://api.botframework.com' });
    return claims.appid === parts.appId ? undefined : denied;
  } catch {
    return denied;
  }
}

function throttled({ throttle, clock }: ConnectorParts, thread: string): HttpAnswer | undefined {
  const seconds = throttle(thread, clock.now());
  if (seconds === undefined) return undefined;
  const answer = refusal(429, 'TooManyRequests', 'Too many requests for this conversation.');
  return { ...answer, headers: { 'retry-after': String(seconds) } };
}

interface Write {
  readonly method: string;
  readonly conversation: Conversation;
  /** Conversation id as the bot gave it. */
  readonly id: string;
  readonly item: string | undefined;
  readonly body: string;
}

function write(parts: ConnectorParts, asked: Write): HttpAnswer {
  const { store } = parts;
  const { method, conversation, item } = asked;
  if (method === 'POST') return send(parts, asked);
  const message = item === undefined ? undefined : store.message(conversation.key, item);
  if (message?.from !== bot.key) return refusal(404, 'ActivityNotFoundInConversation', 'Activity not found.');
  if (method === 'PUT') return edit(parts, message, asked.body);
  if (method !== 'DELETE') return notFound('no such operation');
  store.remove(message);
  store.record({ kind: 'deleted', conversation: conversation.key, message: message.id });
  return { status: 200 };
}

/** Which activity is answered does not matter: bots name turns that are no messages, and Teams takes it. */
function send(parts: ConnectorParts, { conversation, id, body }: Write): HttpAnswer {
  const { store } = parts;
  const content = acceptActivity(body);
  if ('status' in content) return content;
  if (parsed(body)?.type === 'typing') {
    store.record({ kind: 'typing', conversation: conversation.key });
    return { status: 202, body: { id: store.newId() } };
  }
  const messageId = store.newId();
  const thread = id === conversation.id ? threadOf(conversation, messageId) : id;
  const message = store.add({
    id: messageId,
    conversation: conversation.key,
    thread,
    from: bot.key,
    ...content,
  });
  store.record({ kind: 'sent', conversation: conversation.key, message: messageId, ...summary(message) });
  parts.shown(message);
  return { status: 201, body: { id: messageId } };
}

function edit({ store, shown }: ConnectorParts, message: Message, body: string): HttpAnswer {
  const content = acceptActivity(body);
  if ('status' in content) return content;
  message.text = content.text;
  message.cards = content.cards;
  message.version += 1;
  message.views.clear();
  store.record({
    kind: 'edited',
    conversation: message.conversation,
    message: message.id,
    ...summary(message),
  });
  shown(message);
  return { status: 200, body: { id: message.id } };
}

function summary({ text, cards }: Message): { readonly text?: string; readonly cards: number } {
  return { cards: cards.length, ...(text === undefined ? {} : { text }) };
}

/** Opens the personal chat with a member, or starts a thread in a channel. */
function create(parts: ConnectorParts, body: string): HttpAnswer {
  const { store, people, tenantId } = parts;
  const asked = parsed(body) as
    | { members?: readonly Json[]; tenantId?: string; channelData?: Json; activity?: Json }
    | undefined;
  const channel = (asked?.channelData?.channel as Json | undefined)?.id;
  if (typeof channel === 'string') return startThread(parts, channel, asked?.activity);
  const tenant = (asked?.channelData?.tenant as Json | undefined)?.id ?? asked?.tenantId;
  if (tenant !== tenantId) return refusal(403, 'BotNotInTenant', 'The bot is not installed in this tenant.');
  const wanted = asked?.members?.[0]?.id;
  const person = people.find(({ teamsId, objectId }) => [teamsId, objectId].includes(String(wanted)));
  const place = store.conversations.find((one) => one.kind === 'personal' && one.key === person?.key);
  if (place === undefined) return refusal(404, 'MemberNotFound', 'The member was not found.');
  return { status: 201, body: { id: place.id } };
}

function startThread(parts: ConnectorParts, channel: string, activity: Json | undefined): HttpAnswer {
  const conversation = parts.store.place(channel);
  if (conversation?.kind !== 'channel' || activity === undefined) {
    return refusal(400, 'BadArgument', 'A new thread needs a known channel and a first activity.');
  }
  const body = JSON.stringify(activity);
  const asked = { method: 'POST', conversation, id: conversation.id, item: undefined, body };
  const answer = throttled(parts, conversation.id) ?? send(parts, asked);
  if (answer.status !== 201) return answer;
  const activityId = String((answer.body as Json).id);
  return { status: 201, body: { id: threadOf(conversation, activityId), activityId } };
}

function notFound(message: string): HttpAnswer {
  return refusal(404, 'NotFound', message);
}
