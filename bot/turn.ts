import type { PersonRef } from '../shared/domain/person.ts';
import type { ConversationKey } from '../shared/engine/ports.ts';
import type { Language } from '../shared/texts/text.ts';
import type { Card } from './cards/card.ts';

interface TurnBase {
  readonly from: PersonRef;
  readonly conversation: ConversationKey;
  readonly language: Language;
}

/** Somebody typed something, or added the bot to a conversation. */
export type MessageTurn =
  | (TurnBase & { readonly kind: 'text'; readonly text: string })
  | (Omit<TurnBase, 'from'> & {
      readonly kind: 'added';
      /** Whoever added it to a chat of their own; absent where others read along. */
      readonly from?: PersonRef;
    });

/** Somebody used a button of a card; `data` is what the card sent, unread. */
export interface ActionTurn extends TurnBase {
  readonly data: unknown;
}

/** A new message in the conversation. */
export interface Reply {
  readonly card: Card;
}

/** What the person who clicked sees: their view of the card, or one line. Messages for all come beside it. */
export type ActionAnswer = { readonly said: string; readonly replies: readonly Reply[] } & (
  | { readonly kind: 'message' }
  | { readonly kind: 'card'; readonly card: Card }
);
