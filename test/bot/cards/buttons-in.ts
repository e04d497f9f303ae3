import type { Card } from '../../../bot/cards/card.ts';

export interface Button {
  readonly title: string;
  /** With the inputs of the card as they are filled in, where the button sends them. */
  readonly data: object;
}

type Node = { readonly [name: string]: unknown };

/** Everything that can be pressed on a card, also what is folded or behind another button. */
export function buttonsIn(card: Card): readonly Button[] {
  const nodes = nodesOf(card.body);
  const inputs = nodes.filter((node) => String(node.type).startsWith('Input.'));
  const filled = Object.fromEntries(inputs.map((input) => [String(input.id), input.value]));
  return nodes
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => ({
      title: `${node.title} (${JSON.stringify(node.data)})`,
      data: { ...(node.data as object), ...(node.associatedInputs === 'auto' ? filled : {}) },
    }));
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}
