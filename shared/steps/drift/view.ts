import type { Excerpt, KeptRow } from '../../domain/baseline.ts';
import type { Columns } from '../../domain/change.ts';
import type { Guid } from '../../domain/guid.ts';
import type { RelationshipName, TableName } from '../../domain/tables.ts';

/** An excerpt with the ways into it that comparing needs. */
export interface View {
  readonly row: (table: TableName, id: string) => Columns | undefined;
  readonly rows: (table: TableName) => readonly KeptRow[];
  readonly has: (relationship: RelationshipName, pair: string) => boolean;
  readonly pairs: (relationship: RelationshipName) => readonly string[];
  /** Ends of the links that begin there. */
  readonly from: (relationship: RelationshipName, id: string) => readonly string[];
  /** Beginnings of the links that end there. */
  readonly to: (relationship: RelationshipName, id: string) => readonly string[];
  /** Whether the organisation has this table or link; and this `table.column`. */
  readonly knows: (part: string) => boolean;
}

export function viewOf(excerpt: Excerpt): View {
  const tables = new Map<TableName, Map<string, KeptRow>>();
  for (const row of excerpt.rows) {
    const rows = tables.get(row.table) ?? new Map<string, KeptRow>();
    tables.set(row.table, rows.set(row.id, row));
  }
  const indexed = new Map<RelationshipName, Index>();
  const index = (relationship: RelationshipName): Index => {
    const known = indexed.get(relationship) ?? indexOf(excerpt.links[relationship] ?? []);
    indexed.set(relationship, known);
    return known;
  };
  const absent = new Set(excerpt.absent);
  return {
    row: (table, id) => tables.get(table)?.get(id)?.columns,
    rows: (table) => [...(tables.get(table)?.values() ?? [])],
    has: (relationship, pair) => index(relationship).all.has(pair),
    pairs: (relationship) => [...index(relationship).all],
    from: (relationship, id) => index(relationship).from.get(id) ?? [],
    to: (relationship, id) => index(relationship).to.get(id) ?? [],
    knows: (part) => !absent.has(part),
  };
}

interface Index {
  readonly all: ReadonlySet<string>;
  readonly from: ReadonlyMap<string, readonly string[]>;
  readonly to: ReadonlyMap<string, readonly string[]>;
}

function indexOf(pairs: readonly string[]): Index {
  const from = new Map<string, string[]>();
  const to = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  for (const pair of pairs) {
    const [first, second] = ends(pair);
    add(from, first, second);
    add(to, second, first);
  }
  return { all: new Set(pairs), from, to };
}

export function ends(pair: string): readonly [from: Guid, to: Guid] {
  const at = pair.indexOf('|');
  return [pair.slice(0, at) as Guid, pair.slice(at + 1) as Guid];
}

/** What people call a row. */
export function nameIn(columns: Columns | undefined, id: string): string {
  const name = columns?.msdyn_name || columns?.fullname || columns?.name || columns?.uniquename;
  return typeof name === 'string' ? name : id;
}
