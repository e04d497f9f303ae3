import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { type Conversations, nameKey, personalKey } from '../../shared/engine/ports.ts';
import { subjectKey } from '../../shared/engine/subject-key.ts';
import { type Language, parseLanguage } from '../../shared/texts/language.ts';
import { forgetKept } from '../kept-subjects.ts';
import { conversationKey } from './conversation-key.ts';
import type { Lately } from './lately.ts';
import type { Standing } from './membership.ts';
import { readerOf, withZoneOf } from './reader-of.ts';

/** Teams shows a card of its own to at most this many people. */
const mostPeople = 60;

/** A stored conversation: how to reach it, and of people who spoke in it, by Entra object id, their Teams ids and how they read. */
export interface Remembered {
  readonly reference: Partial<ConversationReference>;
  readonly people: Readonly<Record<string, string>>;
  /** Absent of conversations that were stored before anybody kept it. */
  readonly speaks?: Readonly<Record<string, Language>>;
}

const account = z.looseObject({ id: z.string(), name: z.string().optional() });
const remembered = z.object({
  reference: z.looseObject({
    channelId: z.string(),
    serviceUrl: z.string(),
    conversation: z.looseObject({ id: z.string() }),
    bot: account,
  }),
  people: z.record(z.string(), z.string()),
  speaks: z.record(z.string(), z.string().transform(parseLanguage)).optional(),
});

/** `undefined` when the stored text is not one of ours. */
export function parseRemembered(stored: string): Remembered | undefined {
  try {
    // The SDK's type asks for more of an account than a reference needs.
    return remembered.parse(JSON.parse(stored)) as unknown as Remembered;
  } catch {
    return undefined;
  }
}

/**
 * Saves the conversation of a turn, only when something in it is new: hardly ever a write, and within a minute of the
 * same person speaking there no read either. Of somebody
 * who is no member nothing is kept, so that no approval is ever brought to their chat; whoever became a guest is
 * forgotten, which a roster that does not answer never brings about.
 */
export async function remember(
  conversations: Conversations,
  context: TurnContext,
  standing: Standing,
  lately: Lately,
): Promise<void> {
  // The user and the activity change with every turn and are not needed to reach the conversation.
  const { user, activityId: _last, ...reference } = TurnContext.getConversationReference(context.activity);
  const key = conversationKey(context.activity.conversation.id);
  const reads = readerOf(context.activity);
  const said = JSON.stringify([reference, user, standing, reads]);
  if (isTalk(context.activity) && lately.isSame(key, said)) return;
  const speaker = parseGuid(user?.aadObjectId);
  const guest = standing === 'guest' ? speaker : undefined;
  if (guest !== undefined) await forgetPerson(conversations, guest);
  const stored = await conversations.find(key);
  const before = stored === undefined ? undefined : parseRemembered(stored);
  const person = standing === 'member' ? speaker : undefined;
  const spoke = person === undefined || user === undefined ? {} : { [person]: user.id };
  const people = Object.entries({ ...without(before?.people, guest), ...spoke }).slice(-mostPeople);
  const speaks = people.flatMap(([id]) => {
    const known = before?.speaks?.[id];
    const language = id === person ? withZoneOf(reads, known) : known;
    return language === undefined ? [] : [[id, language]];
  });
  // Whoever speaks there next does not turn the language of the others.
  const locale = before?.reference.locale ?? reference.locale;
  const next = JSON.stringify({
    reference: { ...reference, ...(locale === undefined ? {} : { locale }) },
    people: Object.fromEntries(people),
    speaks: Object.fromEntries(speaks),
  });
  const personal = context.activity.conversation.conversationType === 'personal';
  if (personal && person !== undefined) await rememberName(conversations, person, user?.name ?? '');
  if (next !== stored) {
    // First, because the other row says that all is saved.
    if (personal && person !== undefined) await conversations.save(personalKey(person), key);
    await conversations.save(key, next);
  }
  lately.note(key, said);
}

const without = (people: Remembered['people'] = {}, gone: Guid | undefined): Remembered['people'] =>
  Object.fromEntries(Object.entries(people).filter(([person]) => person !== gone));

/** A chat of their own is no way to reach them any more. Its row first: it says that the other is saved. */
async function forgetPerson(conversations: Conversations, person: Guid): Promise<void> {
  await conversations.forget(nameKey(person));
  const chat = await conversations.find(personalKey(person));
  if (chat === undefined) return;
  const stored = await conversations.find(chat);
  const known = stored === undefined ? undefined : parseRemembered(stored);
  if (known !== undefined)
    await conversations.save(
      chat,
      JSON.stringify({
        ...known,
        people: without(known.people, person),
        speaks: without(known.speaks, person),
      }),
    );
  await conversations.forget(personalKey(person));
}

/** Whatever else is told of a conversation may be that it is there again. */
const isTalk = ({ type }: Activity): boolean => type === 'message' || type === 'invoke';

/** Whether the app was taken out of the conversation: a personal chat says so by its own activity. */
export function isFarewell({ type, action, membersRemoved, recipient }: Activity): boolean {
  return (
    (type === 'installationUpdate' && (action === 'remove' || action === 'remove-upgrade')) ||
    (type === 'conversationUpdate' && membersRemoved?.some(({ id }) => id === recipient.id) === true)
  );
}

/**
 * Nothing is sent there any more, and nobody's approval is brought there, until somebody speaks in it again. How people
 * read goes with the conversation; what it was last about, and in a chat of their own what they are called, go with it.
 */
export async function forgetConversation(
  conversations: Conversations,
  { conversation, from }: Activity,
  lately: Lately,
): Promise<void> {
  const key = conversationKey(conversation.id);
  lately.forget(key);
  const person = parseGuid(from.aadObjectId);
  // First, because it says that the other is saved: without it, whoever speaks there again has both written.
  await conversations.forget(key);
  const alone = conversation.conversationType === 'personal' ? person : undefined;
  if (alone !== undefined) await conversations.forget(personalKey(alone));
  forgetKept(conversations, key);
  await conversations.forget(subjectKey(key));
  if (alone !== undefined) await conversations.forget(nameKey(alone));
}

/** What colleagues call somebody, so that a plan can be handed to them by name. */
async function rememberName(conversations: Conversations, person: Guid, name: string): Promise<void> {
  const called = name.slice(0, 120);
  if (called !== '' && (await conversations.find(nameKey(person))) !== called)
    await conversations.save(nameKey(person), called);
}
