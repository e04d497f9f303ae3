import type { ConversationKey } from '../../shared/engine/ports.ts';

/** Milliseconds: another process that finds a conversation gone is contradicted at most this much later. */
const keptMs = 60_000;
/** Conversations; more than speak within a minute. */
const most = 2_000;

/** What was found to be stored already, by whom it was said last, so that a talk is not looked up at each of its lines. */
export interface Lately {
  readonly isSame: (key: ConversationKey, said: string) => boolean;
  readonly note: (key: ConversationKey, said: string) => void;
  readonly forget: (key: ConversationKey) => void;
}

/** @param now milliseconds */
export function newLately(now = () => performance.now()): Lately {
  const known = new Map<ConversationKey, { readonly said: string; readonly at: number }>();
  return {
    isSame(key, said) {
      const before = known.get(key);
      return before !== undefined && before.said === said && now() - before.at < keptMs;
    },
    note(key, said) {
      known.delete(key);
      known.set(key, { said, at: now() });
      for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    },
    forget: (key) => void known.delete(key),
  };
}
