import type { Conversation, Person } from './teams/model.ts';

/** Where the conversation that several people share is, for `npm start` and the README. */
const shared = 'cutover-admins';

export interface ChatLink {
  readonly person: Person;
  readonly conversation: Conversation;
  readonly url: string;
}

/** Addresses of the chats a person is in: their own with the bot, and the shared one if they are a member. */
export function chatLinks(
  url: string,
  person: Person,
  conversations: readonly Conversation[],
): readonly ChatLink[] {
  return conversations
    .filter(
      ({ kind, key, members }) => members.includes(person.key) && (kind === 'personal' || key === shared),
    )
    .map((conversation) => ({
      person,
      conversation,
      url: `${url}/?person=${person.key}&conversation=${conversation.key}`,
    }));
}
