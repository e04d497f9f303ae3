import type { Json } from '../teams/model.ts';
import type { Teams } from '../teams/start-teams.ts';

/** A choice on a card, as the client gets it. */
export interface Asked {
  readonly id: string;
  /** What is chosen already. */
  readonly value: string;
  readonly offered: readonly string[];
  /** What is read above the choices, and on each of them by its value. */
  readonly label: string;
  readonly titles: { readonly [value: string]: string };
}

/** Inputs of questions are called so; a card has other choices too, such as which part of a plan to approve. */
const question = 'q:';

/** Questions on the newest card of a conversation, in order. */
export function questionsOnCard(teams: Teams, conversation: string): readonly Asked[] {
  const card = teams.transcript(conversation).findLast((entry) => entry.cards.length > 0)?.cards[0];
  const asked = [...choices(card)].filter(({ id }) => String(id).startsWith(question));
  return asked.map(({ id, value, label, choices: offered }) => ({
    id: String(id),
    value: String(value),
    offered: (offered as readonly Json[]).map((choice) => String(choice.value)),
    label: String(label),
    titles: Object.fromEntries(
      (offered as readonly Json[]).map((choice) => [String(choice.value), String(choice.title)]),
    ),
  }));
}

function* choices(node: unknown): Generator<Json> {
  if (Array.isArray(node)) for (const one of node) yield* choices(one);
  else if (typeof node === 'object' && node !== null) {
    if ((node as Json).type === 'Input.ChoiceSet') yield node as Json;
    for (const inner of Object.values(node)) yield* choices(inner);
  }
}
