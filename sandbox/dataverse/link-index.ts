export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Pairs of one relationship, found from either end without scanning 10,000 of them. */
export interface LinkIndex {
  readonly all: () => readonly Link[];
  readonly has: (link: Link) => boolean;
  /** The row version each pair was written with, by `from|to`. */
  readonly versions: ReadonlyMap<string, number>;
  /** False when the pair was there already. */
  readonly add: (link: Link, version: number) => boolean;
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

export const pairKey = ({ from, to }: Link): string => `${from}|${to}`;

export function linkIndex(
  initial: readonly Link[] = [],
  initialVersions: ReadonlyMap<string, number> = new Map(),
): LinkIndex {
  const versions = new Map<string, number>();
  const byFrom: Ends = new Map();
  const byTo: Ends = new Map();
  const has = (link: Link): boolean => byFrom.get(link.from)?.has(link.to) ?? false;
  const add = (link: Link, version: number): boolean => {
    if (has(link)) return false;
    versions.set(pairKey(link), version);
    put(byFrom, link.from, link.to);
    put(byTo, link.to, link.from);
    return true;
  };
  for (const link of initial) add(link, initialVersions.get(pairKey(link)) ?? 1);
  return {
    has,
    add,
    versions,
    all: () => [...byFrom].flatMap(([from, set]) => [...set].map((to) => ({ from, to }))),
    remove: (link) => {
      versions.delete(pairKey(link));
      byTo.get(link.to)?.delete(link.from);
      return byFrom.get(link.from)?.delete(link.to) ?? false;
    },
    other: (side, id) => [...((side === 'from' ? byFrom : byTo).get(id) ?? [])],
  };
}
