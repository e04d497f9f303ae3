import { act, type Pressed, refresh } from './act.ts';
import { installActivities, messageActivity } from './activities.ts';
import { findAction, withInputs } from './find-action.ts';
import { bot, type Conversation, type Device, type Json, type Message } from './model.ts';
import { cardFor } from './transcript.ts';
import { type ClientParts, threadOf, told, turnOf } from './turn.ts';

export interface Client {
  /** Resolves with the message once the bot's turn has ended. `thread`: a channel's thread to answer in. */
  readonly say: (person: string, conversation: string, text: string, thread?: string) => Promise<Message>;
  /** Presses by title, verb or id of the action, as the person sees the card. */
  readonly press: (
    person: string,
    conversation: string,
    message: string,
    wanted: string,
    inputs?: { readonly [id: string]: unknown },
  ) => Promise<Pressed>;
  /** Carries out an action whose data already hold the inputs. */
  readonly act: (person: string, message: Message, action: Json) => Promise<Pressed>;
  /** Asks the bot for this person's own view of the card, when the card wants that. */
  readonly refresh: (person: string, message: Message) => Promise<void>;
  /** Tells the bot that somebody added it to a conversation; its first member when left out. */
  readonly install: (conversation: string, person?: string) => Promise<void>;
  /** Sets the person's Teams; the bot hears of it with their next activity, as from Teams. */
  readonly setUp: (person: string, device: Partial<Device>) => void;
}

export function newClient(parts: ClientParts): Client {
  const { store } = parts;
  const press = (person: string, message: Message, action: Json) => act(parts, say, person, message, action);

  async function say(key: string, place: string, typed: string, thread?: string): Promise<Message> {
    const conversation = memberOf(parts, key, place);
    const id = store.newId();
    const text = mentioned(conversation, typed);
    const message = store.add({
      id,
      conversation: place,
      thread: thread ?? threadOf(conversation, id),
      from: key,
      text,
      cards: [],
    });
    store.record({ kind: 'said', conversation: place, person: key, message: id, text });
    const turn = turnOf(parts, key, message, id);
    await told(parts, message, key, messageActivity(parts.sender, turn, text));
    return message;
  }

  return {
    say,
    act: press,
    press: async (key, place, id, wanted, inputs = {}) => {
      memberOf(parts, key, place);
      const message = store.message(place, id);
      const card = message && cardFor(message, key, parts.oldClients);
      if (message === undefined || card === undefined) throw new Error(`no card ${id} in ${place}`);
      return press(key, message, withInputs(card, findAction(card, wanted), inputs));
    },
    refresh: (key, message) => refresh(parts, key, message),
    setUp: (key, device) => store.setUp(parts.person(key).key, device),
    install: async (place, by) => {
      const conversation = store.conversation(place);
      const person = parts.person(by ?? conversation.members[0] ?? '');
      const turn = {
        person,
        device: store.deviceOf(person.key),
        conversation,
        thread: conversation.id,
        id: store.newId(),
        at: parts.clock.now(),
      };
      for (const activity of installActivities(parts.sender, turn)) await parts.deliver(activity);
    },
  };
}

function memberOf({ store, person }: ClientParts, key: string, place: string): Conversation {
  const conversation = store.conversation(place);
  if (!conversation.members.includes(person(key).key)) throw new Error(`${key} is not in ${place}`);
  return conversation;
}

/** Outside personal chats a bot hears nothing that does not mention it, so the compose box adds the mention. */
function mentioned(conversation: Conversation, typed: string): string {
  const mention = `<at>${bot.name}</at>`;
  const text = typed.replace(new RegExp(`(?<!>)@${bot.name}\\b`, 'i'), mention);
  return conversation.kind === 'personal' || text.includes(mention) ? text : `${mention} ${text}`;
}
