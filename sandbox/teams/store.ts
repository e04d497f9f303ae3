import type { Clock } from './clock.ts';
import type { Conversation, Device, Message, NewEvent, TeamsEvent } from './model.ts';

/** Everything the double remembers. */
export interface Store {
  readonly conversations: readonly Conversation[];
  readonly messages: readonly Message[];
  readonly events: readonly TeamsEvent[];
  readonly conversation: (key: string) => Conversation;
  readonly message: (conversation: string, id: string) => Message | undefined;
  /** Finds what a conversation id of the connector means; a thread of a channel must exist. */
  readonly place: (connectorId: string) => Conversation | undefined;
  readonly newId: () => string;
  /** American English by UTC until the person's client was set up. */
  readonly deviceOf: (person: string) => Device;
  readonly setUp: (person: string, device: Partial<Device>) => void;
  readonly onSetUp: (listener: (person: string, device: Device) => void) => void;
  readonly add: (
    message: Pick<Message, 'id' | 'conversation' | 'thread' | 'from' | 'text' | 'cards'>,
  ) => Message;
  readonly remove: (message: Message) => void;
  readonly record: (event: NewEvent) => void;
  /** Called after every event, and with no event when only what a person sees has changed. */
  readonly onChange: (listener: (conversation: string, event?: TeamsEvent) => void) => () => void;
  readonly changed: (conversation: string) => void;
}

export function newStore(conversations: readonly Conversation[], clock: Clock): Store {
  const messages: Message[] = [];
  const events: TeamsEvent[] = [];
  const listeners = new Set<(conversation: string, event?: TeamsEvent) => void>();
  const devices = new Map<string, Device>();
  const setUps: ((person: string, device: Device) => void)[] = [];
  const deviceOf = (person: string) => devices.get(person) ?? { locale: 'en-US', timezone: 'UTC' };
  let last = 0;
  const tell = (conversation: string, event?: TeamsEvent) => {
    for (const listener of [...listeners]) listener(conversation, event);
  };
  return {
    conversations,
    messages,
    events,
    deviceOf,
    setUp: (person, device) => {
      devices.set(person, { ...deviceOf(person), ...device });
      for (const listener of setUps) listener(person, deviceOf(person));
    },
    onSetUp: (listener) => {
      setUps.push(listener);
    },
    conversation: (key) => {
      const found = conversations.find((one) => one.key === key);
      if (found === undefined) throw new Error(`no conversation ${key}`);
      return found;
    },
    message: (conversation, id) => messages.find((one) => one.conversation === conversation && one.id === id),
    place: (connectorId) => {
      const [id, root] = connectorId.split(';messageid=');
      const found = conversations.find((one) => one.id === id);
      const known = root === undefined || messages.some((one) => one.id === root);
      return known ? found : undefined;
    },
    // Teams numbers messages by the millisecond.
    newId: () => {
      last = Math.max(last + 1, clock.now().getTime());
      return String(last);
    },
    add: (given) => {
      const at = clock.now().toISOString();
      const message = { ...given, at, version: 1, views: new Map(), notices: new Map(), busy: new Map() };
      messages.push(message);
      return message;
    },
    remove: (message) => {
      messages.splice(messages.indexOf(message), 1);
    },
    record: (fresh) => {
      const event: TeamsEvent = { ...fresh, at: clock.now().toISOString() };
      events.push(event);
      tell(event.conversation, event);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (conversation) => tell(conversation),
  };
}
