import type { ConversationKey, Conversations } from '../shared/engine/ports.ts';

/** Milliseconds in which what was stored is not stored again: what another process said between is known soon. */
const keptMs = 60_000;
/** Conversations; more than speak within a minute. */
const most = 2_000;

/** What a conversation was last about, as this process stored it, and as it was said last since. */
interface Kept {
  readonly subject: string;
  readonly storedAt: number;
  readonly saidAt: number;
}

const kept = new WeakMap<Conversations, Map<ConversationKey, Kept>>();

function of(conversations: Conversations): Map<ConversationKey, Kept> {
  const known = kept.get(conversations) ?? new Map<ConversationKey, Kept>();
  kept.set(conversations, known);
  return known;
}

/** Whether this process stored just that within the last minute; then it is noted that it was said again. */
export function isKept(store: Conversations, conversation: ConversationKey, subject: string, now: number) {
  const before = of(store).get(conversation);
  if (before?.subject !== subject || now - before.storedAt >= keptMs) return false;
  of(store).set(conversation, { ...before, saidAt: now });
  return true;
}

export function noteKept(store: Conversations, conversation: ConversationKey, subject: string, now: number) {
  const known = of(store);
  known.delete(conversation);
  known.set(conversation, { subject, storedAt: now, saidAt: now });
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
}

/** What was said here after `at`, milliseconds: it is newer than what another process stored then. */
export function saidSince(store: Conversations, conversation: ConversationKey, at: number) {
  const before = of(store).get(conversation);
  return before !== undefined && before.saidAt > at ? before : undefined;
}

export const forgetKept = (store: Conversations, conversation: ConversationKey): void =>
  void of(store).delete(conversation);
