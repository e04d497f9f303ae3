import type { Sender, Turn } from './activities.ts';
import type { Clock } from './clock.ts';
import type { BotAnswer } from './deliver.ts';
import { bot, type Conversation, type Json, type Message, type Person } from './model.ts';
import type { Store } from './store.ts';

export interface ClientParts {
  readonly store: Store;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly person: (key: string) => Person;
  readonly oldClients: ReadonlySet<string>;
  readonly deliver: (activity: Json) => Promise<BotAnswer>;
}

/** In a channel each post starts a thread, which is a conversation of its own to the bot. */
export function threadOf(conversation: Conversation, root: string): string {
  return conversation.kind === 'channel' ? `${conversation.id};messageid=${root}` : conversation.id;
}

export function turnOf(
  { store, clock, person }: ClientParts,
  key: string,
  message: Message,
  id: string,
): Turn {
  const conversation = store.conversation(message.conversation);
  const device = store.deviceOf(key);
  return { person: person(key), device, conversation, thread: message.thread, id, at: clock.now() };
}

/** Delivers a message; its sender sees when the bot fails. Answers the HTTP status, 0 for none. */
export async function told(
  { store, deliver }: ClientParts,
  message: Message,
  key: string,
  activity: Json,
): Promise<number> {
  const { status } = await deliver(activity);
  if (status < 200 || status > 299) {
    const { conversation } = message;
    message.notices.set(key, `${bot.name} did not answer${status === 0 ? '' : ` (HTTP ${status})`}.`);
    store.record({ kind: 'unanswered', conversation, activity: String(activity.id), status });
  }
  return status;
}
