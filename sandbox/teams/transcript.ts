import { forOldClient } from './find-action.ts';
import { bot, type Json, type Message, type Person } from './model.ts';

/** One message as one person sees it. */
export interface Entry {
  readonly id: string;
  /** Key of the person, or `bot`. */
  readonly from: string;
  readonly fromName: string;
  /** ISO 8601 */
  readonly at: string;
  readonly text?: string;
  readonly cards: readonly Json[];
  readonly edited: boolean;
  /** Conversation id the bot sees; messages of one thread share it. */
  readonly thread: string;
  /** A line only this person sees. */
  readonly notice?: string;
  /** Title of the action under way. */
  readonly busy?: string;
}

/** @param viewer whose own views and notices to show; without one, what everybody sees */
export function entryOf(
  message: Message,
  people: readonly Person[],
  viewer: string | undefined,
  oldClients: ReadonlySet<string>,
): Entry {
  const { id, from, at, text, thread, version } = message;
  const first = cardFor(message, viewer, oldClients);
  const notice = viewer === undefined ? undefined : message.notices.get(viewer);
  const busy = viewer === undefined ? undefined : message.busy.get(viewer);
  return {
    id,
    from,
    fromName: people.find((one) => one.key === from)?.name ?? bot.name,
    at,
    thread,
    edited: version > 1,
    cards: first === undefined ? [] : [first, ...message.cards.slice(1)],
    ...(text === undefined ? {} : { text }),
    ...(notice === undefined ? {} : { notice }),
    ...(busy === undefined ? {} : { busy }),
  };
}

/** The first card of a message as this person sees it. */
export function cardFor(
  message: Message,
  viewer: string | undefined,
  oldClients: ReadonlySet<string>,
): Json | undefined {
  const own = viewer === undefined ? undefined : message.views.get(viewer);
  const card = own ?? message.cards[0];
  return card !== undefined && viewer !== undefined && oldClients.has(viewer)
    ? (forOldClient(card) as Json)
    : card;
}
