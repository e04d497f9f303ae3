import type { Fixture, FixtureRow } from './fixture.ts';
import { type Link, type LinkIndex, linkIndex, pairKey } from './link-index.ts';
import { relationships } from './relationships.ts';
import { createRowTables, type Remember, type RowTables } from './row-table.ts';
import type { Row } from './schema.ts';
import { relationshipNamed, tables } from './tables.ts';

export interface StoreSnapshot {
  readonly version: number;
  readonly rows: { readonly [table: string]: readonly Row[] };
  readonly links: { readonly [relationship: string]: readonly Link[] };
  readonly linkVersions: { readonly [relationship: string]: ReadonlyMap<string, number> };
}

/**
 * One organisation's rows and links. `put`, `remove`, `link` and `unlink` are edits of a person with every privilege:
 * they bump `versionnumber` and `modifiedon`, and check nothing but the names of columns.
 */
export interface Store {
  readonly rows: (table: string) => readonly Row[];
  readonly row: (table: string, id: string) => Row | undefined;
  /** Adds or merges; `by` becomes `_modifiedby_value`. */
  readonly put: (table: string, row: FixtureRow, by?: string) => Row;
  /** Takes links and cascading rows with it, empties other lookups to it (RemoveLink). False when there is no such row. */
  readonly remove: (table: string, id: string) => boolean;
  readonly links: (relationship: string) => readonly Link[];
  /** `versionnumber` of its pairs, by `from|to`. */
  readonly linkVersions: (relationship: string) => ReadonlyMap<string, number>;
  /** Rows at the other end of the links of the row `id`, which is on `side`. */
  readonly linkedRows: (relationship: string, side: 'from' | 'to', id: string) => readonly Row[];
  /** False when the pair was linked already. */
  readonly link: (relationship: string, from: string, to: string) => boolean;
  /** False when there was no such pair. */
  readonly unlink: (relationship: string, from: string, to: string) => boolean;
  readonly snapshot: () => StoreSnapshot;
  readonly restore: (snapshot: StoreSnapshot) => void;
  /** All of `act`, or nothing of it when it says so or throws. */
  readonly transaction: <T>(act: () => { readonly commit: boolean; readonly value: T }) => T;
}

interface Links {
  readonly of: (relationship: string) => LinkIndex;
  readonly link: Store['link'];
  readonly unlink: Store['unlink'];
  readonly reset: (links: Pick<StoreSnapshot, 'links' | 'linkVersions'>) => void;
}

function createLinks(remember: Remember, version: () => number): Links {
  const indexes = new Map<string, LinkIndex>();
  const reset: Links['reset'] = ({ links, linkVersions }) => {
    for (const { name } of relationships) indexes.set(name, linkIndex(links[name], linkVersions[name]));
  };
  reset({ links: {}, linkVersions: {} });
  const of = (name: string): LinkIndex => indexes.get(relationshipNamed(name).name) ?? linkIndex();
  return {
    of,
    reset,
    link: (name, from, to) => {
      const added = of(name).add({ from, to }, version());
      if (added) remember(() => of(name).remove({ from, to }));
      return added;
    },
    unlink: (name, from, to) => {
      const before = of(name).versions.get(pairKey({ from, to })) ?? 0;
      const removed = of(name).remove({ from, to });
      if (removed) remember(() => of(name).add({ from, to }, before));
      return removed;
    },
  };
}

function removeRow(rows: RowTables, links: Links, table: string, id: string): boolean {
  if (!rows.of(table).has(id)) return false;
  for (const { name, from, to } of relationships) {
    if (from.table === table) for (const one of links.of(name).other('from', id)) links.unlink(name, id, one);
    if (to.table === table) for (const one of links.of(name).other('to', id)) links.unlink(name, one, id);
  }
  for (const { name, key, columns } of tables)
    for (const [column, facts] of Object.entries(columns))
      if (facts.kind === 'lookup' && facts.targets.includes(table))
        for (const row of [...rows.of(name).values()])
          if (row[column] === id && facts.onDelete === 'cascade')
            removeRow(rows, links, name, String(row[key]));
          else if (row[column] === id) rows.put(name, { [key]: row[key] ?? null, [column]: null });
  rows.drop(table, id);
  return true;
}

/** @param clock gives `createdon` and `modifiedon` */
export function createStore(fixture: Fixture, clock: () => Date): Store {
  let undo: (() => void)[] | undefined;
  const remember: Remember = (step) => undo?.push(step);
  const rows = createRowTables(fixture, clock, remember);
  const links = createLinks(remember, rows.next);
  for (const [table, list] of Object.entries(fixture.rows)) for (const row of list) rows.put(table, row);
  for (const [name, pairs] of Object.entries(fixture.links))
    for (const [from, to] of pairs) links.link(name, from, to);

  return {
    rows: (table) => [...rows.of(table).values()],
    row: (table, id) => rows.of(table).get(id),
    put: rows.put,
    remove: (table, id) => removeRow(rows, links, table, id),
    links: (name) => links.of(name).all(),
    linkVersions: (name) => links.of(name).versions,
    linkedRows: (name, side, id) => {
      const other = relationshipNamed(name)[side === 'from' ? 'to' : 'from'].table;
      const found = rows.of(other);
      return links
        .of(name)
        .other(side, id)
        .flatMap((one): readonly Row[] => {
          const row = found.get(one);
          return row === undefined ? [] : [row];
        });
    },
    link: links.link,
    unlink: links.unlink,
    snapshot: () => ({
      version: rows.version(),
      rows: Object.fromEntries(
        tables.map(({ name }) => [name, structuredClone([...rows.of(name).values()])]),
      ),
      links: Object.fromEntries(relationships.map(({ name }) => [name, links.of(name).all()])),
      linkVersions: Object.fromEntries(
        relationships.map(({ name }) => [name, new Map(links.of(name).versions)]),
      ),
    }),
    restore: (snapshot) => {
      rows.reset(snapshot.version, snapshot.rows);
      links.reset(snapshot);
    },
    transaction: (act) => {
      const steps: (() => void)[] = [];
      undo = steps;
      let commit = false;
      try {
        const result = act();
        commit = result.commit;
        return result.value;
      } finally {
        undo = undefined;
        if (!commit) for (const step of steps.reverse()) step();
      }
    },
  };
}
