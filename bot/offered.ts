import type { Guid } from '../shared/domain/guid.ts';
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
const kept = new WeakMap<Conversations, Map<string, Offered>>();

/** Who was offered something, and where: others may not even read what it is about. */
export interface Asking {
  readonly conversation: ConversationKey;
  readonly person: Guid;
}

const keyOf = ({ conversation, person }: Asking): string => `${person} ${conversation}`;

/** What was offered first instead of carrying out a line, until something is carried out. Only ever offered again. */
export function noteOffered(store: Conversations, asking: Asking, line: string | undefined, now: Date): void {
  const known = kept.get(store) ?? new Map<string, Offered>();
  const key = keyOf(asking);
  kept.set(store, known);
  known.delete(key);
  if (line === undefined) return;
  known.set(key, { line, at: now.getTime() });
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
}

export function offeredIn(store: Conversations, asking: Asking, now: Date): string | undefined {
  const offered = kept.get(store)?.get(keyOf(asking));
  return offered !== undefined && now.getTime() - offered.at < validMs ? offered.line : undefined;
}
