/** An element, action or input of a card as a rule reads it. */
export interface Node {
  readonly [name: string]: unknown;
}

/** Not on the screen: what old clients get instead, and what is sent. */
const unseen = ['fallback', 'data', 'refresh'];

/** Every object of a card in the order in which it is read. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => (unseen.includes(name) ? [] : nodesOf(one)));
  return [value as Node, ...inner];
}

export const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);

export const typed = (nodes: readonly Node[], start: string): readonly Node[] =>
  nodes.filter(({ type }) => String(type).startsWith(start));

/** All words of a node and what is in it. */
export const wordsOf = (node: Node): string =>
  nodesOf(node)
    .flatMap((one) => [one.text, one.title, one.label, one.altText])
    .filter((said) => typeof said === 'string')
    .join(' ');
