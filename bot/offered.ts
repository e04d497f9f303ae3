import type { ConversationKey, Conversations } from '../shared/engine/ports.ts';

/** Milliseconds after which nobody means it by "yes" any more. */
const validMs = 600_000;
/** Conversations; more than speak within that time. */
const most = 2_000;

interface Offered {
  readonly line: string;
  readonly at: number;
}

/** In this process only: who speaks to another one next is asked what is meant, and nothing more is lost. */
const kept = new WeakMap<Conversations, Map<ConversationKey, Offered>>();

/** What was offered first instead of carrying out a line, until something is carried out. Only ever offered again. */
export function noteOffered(
  store: Conversations,
  conversation: ConversationKey,
  line: string | undefined,
  now: Date,
): void {
  const known = kept.get(store) ?? new Map<ConversationKey, Offered>();
  kept.set(store, known);
  known.delete(conversation);
  if (line === undefined) return;
  known.set(conversation, { line, at: now.getTime() });
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
}

export function offeredIn(
  store: Conversations,
  conversation: ConversationKey,
  now: Date,
): string | undefined {
  const offered = kept.get(store)?.get(conversation);
  return offered !== undefined && now.getTime() - offered.at < validMs ? offered.line : undefined;
}
