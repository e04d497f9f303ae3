import type { MovedNode, WhatMoved } from '../../../../shared/report/svg/what-moved.ts';

const node = (id: string, name: string, rest: Partial<MovedNode> = {}): MovedNode => ({
  id,
  name,
  isNew: true,
  ...rest,
});
const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** So many providers, each with a profile and people of its own, and every profile also showing its neighbour's. */
export function movedOf(count: number): WhatMoved {
  const name = (n: number): string =>
    n % 5 === 0 ? `Contoso Voice for the Northern and Southern Regions ${n}` : `Contoso Voice ${n}`;
  return {
    columns: [
      many(count, (n) => node(`l${n}`, name(n), { isNew: false })),
      many(count, (n) => node(`p${n}`, name(n), { isNew: n % 3 !== 0 })),
      many(count, (n) => node(`f${n}`, `Service ${n}`, { isNew: n % 2 === 0 })),
      many(count, (n) =>
        n % 4 === 3
          ? node(`g${n}`, `Agents ${n}`, { role: true })
          : node(`g${n}`, '', { people: n * 37 + 1 }),
      ),
    ],
    edges: many(count, (n) => [
      [`l${n}`, `p${n}`] as const,
      [`p${n}`, `f${n}`] as const,
      [`p${n}`, `f${(n + 1) % count}`] as const,
      [`f${n}`, `g${n}`] as const,
    ]).flat(),
  };
}
