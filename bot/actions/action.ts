import type { PersonRef } from '../../shared/domain/person.ts';
import type { Refusal } from '../../shared/domain/reason.ts';
import type { ConversationKey, Ports } from '../../shared/engine/ports.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { ActionAnswer } from '../turn.ts';
import type { DataOf, Verb } from './card-data.ts';

export interface ActionContext {
  readonly ports: Ports;
  readonly language: Language;
  readonly by: PersonRef;
  readonly conversation: ConversationKey;
}

/** What a button of a card does. One file each, and one line in the registry. */
export type Action<V extends Verb> = (
  context: ActionContext,
  data: DataOf<V>,
) => Promise<ActionAnswer | Refusal>;
