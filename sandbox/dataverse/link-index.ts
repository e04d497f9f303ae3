export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Pairs of one relationship, found from either end without scanning 10,000 of them. */
export interface LinkIndex {
  readonly all: () => readonly Link[];
  readonly has: (link: Link) => boolean;
  /** False when the pair was there already. */
  readonly add: (link: Link) => boolean;
  /** False when there was no such pair. */
  readonly remove: (link: Link) => boolean;
  readonly other: (side: 'from' | 'to', id: string) => readonly string[];
}

type Ends = Map<string, Set<string>>;

function put(ends: Ends, key: string, value: string): void {
  const set = ends.get(key);
  if (set === undefined) ends.set(key, new Set([value]));
  else set.add(value);
}

export function linkIndex(initial: readonly Link[] = []): LinkIndex {
  const byFrom: Ends = new Map();
  const byTo: Ends = new Map();
  const has = (link: Link): boolean => byFrom.get(link.from)?.has(link.to) ?? false;
  const add = (link: Link): boolean => {
    if (has(link)) return false;
    put(byFrom, link.from, link.to);
    put(byTo, link.to, link.from);
    return true;
  };
  for (const link of initial) add(link);
  return {
    has,
    add,
    all: () => [...byFrom].flatMap(([from, set]) => [...set].map((to) => ({ from, to }))),
    remove: (link) => {
      byTo.get(link.to)?.delete(link.from);
      return byFrom.get(link.from)?.delete(link.to) ?? false;
    },
    other: (side, id) => [...((side === 'from' ? byFrom : byTo).get(id) ?? [])],
  };
}
