import type { Client } from './client.ts';
import type { Message } from './model.ts';
import type { Store } from './store.ts';

/** Who looks at what. Teams asks the bot for a person's own view of a card only while that person looks at it. */
export interface Viewers {
  /** The person looks at the conversation until the answer is called. */
  readonly watch: (person: string, conversation: string) => () => void;
  /** To be called when a message is new or edited. */
  readonly shown: (message: Message) => void;
}

export function newViewers(store: Store, client: Pick<Client, 'refresh'>): Viewers {
  const watching = new Map<string, number>();
  // A failed automatic refresh leaves the card that everybody sees.
  const refresh = (person: string, message: Message) => void client.refresh(person, message).catch(() => {});
  return {
    watch: (person, conversation) => {
      const name = `${person} ${conversation}`;
      const add = (count: number) => watching.set(name, (watching.get(name) ?? 0) + count);
      add(1);
      for (const message of store.messages) {
        if (message.conversation === conversation && !message.views.has(person)) refresh(person, message);
      }
      return () => add(-1);
    },
    shown: (message) => {
      for (const person of store.conversation(message.conversation).members) {
        if ((watching.get(`${person} ${message.conversation}`) ?? 0) > 0) refresh(person, message);
      }
    },
  };
}
