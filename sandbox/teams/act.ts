import { invokeActivity, submitActivity } from './activities.ts';
import { type Outcome, outcomeOf, sorry } from './invoke-answer.ts';
import type { Json, Message } from './model.ts';
import { type ClientParts, told, turnOf } from './turn.ts';

/** What a press led to. `sent`: it became a message. */
export type Pressed = Outcome | { readonly kind: 'sent'; readonly status: number };

type Say = (person: string, conversation: string, text: string, thread: string) => Promise<unknown>;

/** Carries out an action whose data already hold the inputs. */
export async function act(
  parts: ClientParts,
  say: Say,
  key: string,
  message: Message,
  action: Json,
): Promise<Pressed> {
  const { store, sender } = parts;
  const { conversation, id } = message;
  const title = String(action.title ?? action.verb ?? action.id);
  message.busy.set(key, title);
  message.notices.delete(key);
  store.record({ kind: 'pressed', conversation, person: key, message: id, action: title });
  try {
    const teams = (action.data as Json | undefined)?.msteams as Json | undefined;
    if (teams?.type === 'imBack') {
      await say(key, conversation, String(teams.value), message.thread);
      return { kind: 'sent', status: 200 };
    }
    const turn = turnOf(parts, key, message, store.newId());
    if (action.type === 'Action.Submit') {
      const activity = submitActivity(sender, turn, id, action.data);
      return { kind: 'sent', status: await told(parts, message, key, activity) };
    }
    const { id: actionId, verb, data } = action;
    const invoke = invokeActivity(sender, turn, id, { id: actionId, title, verb, data }, 'manual');
    const outcome = outcomeOf(await parts.deliver(invoke));
    show(parts, key, message, outcome);
    return outcome;
  } finally {
    message.busy.delete(key);
    store.changed(conversation);
  }
}

function show({ store }: ClientParts, person: string, message: Message, outcome: Outcome): void {
  const { conversation, id } = message;
  if (outcome.kind === 'card') {
    message.views.set(person, outcome.card);
    store.record({ kind: 'viewed', conversation, person, message: id });
    return;
  }
  const text = outcome.kind === 'message' ? outcome.text : sorry;
  message.notices.set(person, text);
  store.record({ kind: 'noticed', conversation, person, message: id, text });
}

/**
 * Asks the bot for this person's own view of the card, when the card wants that.
 * A failed automatic refresh shows nothing; an answer to an older edit is dropped.
 */
export async function refresh(parts: ClientParts, key: string, message: Message): Promise<void> {
  const { store, sender, person } = parts;
  const wanted = message.cards[0]?.refresh as Json | undefined;
  const action = wanted?.action as Json | undefined;
  const userIds = wanted?.userIds;
  const forAll = userIds === undefined && store.conversation(message.conversation).members.length <= 60;
  const named = Array.isArray(userIds) && userIds.includes(person(key).teamsId);
  if (action === undefined || parts.oldClients.has(key) || !(forAll || named)) return;
  const { version } = message;
  const turn = turnOf(parts, key, message, store.newId());
  const { id, title, verb, data } = action;
  const invoke = invokeActivity(sender, turn, message.id, { id, title, verb, data: data ?? {} }, 'automatic');
  const outcome = outcomeOf(await parts.deliver(invoke));
  if (outcome.kind === 'card' && message.version === version) show(parts, key, message, outcome);
}
