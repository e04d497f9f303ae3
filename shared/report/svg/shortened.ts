import type { MovedNode, WhatMoved } from './what-moved.ts';

/** A node that stands for many: `more` is how many. */
export interface DrawnNode extends MovedNode {
  readonly more?: number;
}

export interface Drawn {
  readonly columns: readonly (readonly DrawnNode[])[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

/** Boxes above each other that an eye can follow. */
export const drawnAtMost = 12;

/** The first of each column, and one box for all others with their edges: a picture of fifty says no more than a number. */
export function shortened({ columns, edges }: WhatMoved, most = drawnAtMost): Drawn {
  const standsFor = new Map<string, string>();
  const drawn = columns.map((nodes, at): readonly DrawnNode[] => {
    if (nodes.length <= most) return nodes;
    const rest = nodes.slice(most - 1);
    const id = `more-${at}`;
    for (const one of rest) standsFor.set(one.id, id);
    const people = rest.reduce((sum, one) => sum + (one.people ?? 0), 0);
    const counted = people > 0 ? { people } : {};
    return [
      ...nodes.slice(0, most - 1),
      { id, name: '', isNew: rest.some(({ isNew }) => isNew), more: rest.length, ...counted },
    ];
  });
  const pairs = new Map(
    edges.map(([from, to]) => {
      const pair = [standsFor.get(from) ?? from, standsFor.get(to) ?? to] as const;
      return [pair.join('|'), pair] as const;
    }),
  );
  return { columns: drawn, edges: [...pairs.values()] };
}
