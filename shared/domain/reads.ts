import { canonicalJson, sha256 } from './hash.ts';
import type { Link, Row, Snapshot } from './snapshot.ts';
import {
  type RelationshipName,
  relationships,
  type TableColumns,
  type TableName,
  tables,
  type Value,
} from './tables.ts';

/** What a plan rests on. Two snapshots with equal reads lead to equal plans. */
export type Read =
  | { readonly kind: 'rows'; readonly table: TableName; readonly rows: readonly RowRead[] }
  | { readonly kind: 'links'; readonly relationship: RelationshipName; readonly pairs: readonly string[] }
  /** `<app>|<role>+<role> or own profile|<profile>`: who gets which profile in which app. */
  | { readonly kind: 'effective'; readonly pairs: readonly string[] };

export interface RowRead {
  readonly id: string;
  /** First 16 hex characters of SHA-256 per column, so that a stale plan can name the column. */
  readonly columns: { readonly [column: string]: string };
}

/** One thing that is different now from what the plan read. */
export interface ReadDifference {
  readonly kind: 'changed' | 'gone' | 'new';
  readonly about: TableName | RelationshipName | 'effective_profile';
  /** Row id, or `from|to` of a link. */
  readonly id: string;
  readonly columns: readonly string[];
  /** Name of the row for people, when it is still there to read. */
  readonly name?: string;
  readonly modifiedOn?: string;
  readonly modifiedBy?: string;
}

const columnHash = (value: Value): string => sha256(canonicalJson(value)).slice(0, 16);

export const pairOf = (link: Link): string => `${link.from}|${link.to}`;

function rowRead(row: Row): RowRead {
  const all = row.columns as unknown as { readonly [column: string]: Value };
  const columns = (tables[row.table].decides as readonly string[]).map(
    (name) => [name, all[name] ?? null] as const,
  );
  return {
    id: row.id,
    columns: Object.fromEntries(columns.map(([name, value]) => [name, columnHash(value)])),
  };
}

/** The reads of a whole snapshot, tables and links in the fixed order of `tables.ts`. */
export function readsOf(snapshot: Snapshot): readonly Read[] {
  const rows = (Object.keys(tables) as TableName[]).map(
    (table): Read => ({ kind: 'rows', table, rows: (snapshot.rows[table] as readonly Row[]).map(rowRead) }),
  );
  const links = (Object.keys(relationships) as RelationshipName[]).map(
    (relationship): Read => ({
      kind: 'links',
      relationship,
      pairs: snapshot.links[relationship].map(pairOf).sort(),
    }),
  );
  return [...rows, ...links, { kind: 'effective', pairs: effectivePairs(snapshot) }];
}

/** What has changed, gone or come between the planned reads and a newer snapshot. */
export function compareReads(planned: readonly Read[], now: Snapshot): readonly ReadDifference[] {
  return planned.flatMap((read) => {
    if (read.kind === 'rows') return rowDifferences(read.table, read.rows, now);
    if (read.kind === 'effective')
      return pairDifferences('effective_profile', read.pairs, effectivePairs(now));
    return pairDifferences(read.relationship, read.pairs, now.links[read.relationship].map(pairOf));
  });
}

const effectivePairs = (snapshot: Snapshot): readonly string[] =>
  snapshot.effective
    .map(
      ({ app, roles, direct, person, profile }) =>
        `${app}|${person ?? direct ?? roles.join('+')}|${profile ?? ''}`,
    )
    .sort();

function rowDifferences(
  table: TableName,
  planned: readonly RowRead[],
  now: Snapshot,
): readonly ReadDifference[] {
  const present = new Map((now.rows[table] as readonly Row[]).map((row) => [row.id as string, row]));
  const known = new Set(planned.map((row) => row.id));
  const differences: ReadDifference[] = [];
  for (const read of planned) {
    const row = present.get(read.id);
    if (row === undefined) {
      differences.push({ kind: 'gone', about: table, id: read.id, columns: [] });
      continue;
    }
    const current = rowRead(row).columns;
    const columns = Object.keys(current).filter((name) => current[name] !== read.columns[name]);
    if (columns.length > 0)
      differences.push({ kind: 'changed', about: table, id: read.id, columns, ...traceOf(row) });
  }
  for (const row of present.values())
    if (!known.has(row.id))
      differences.push({ kind: 'new', about: table, id: row.id, columns: [], ...traceOf(row) });
  return differences;
}

function traceOf(row: Row): Partial<ReadDifference> {
  const columns = row.columns as Partial<
    TableColumns['msdyn_ciprovider'] & TableColumns['systemuser'] & TableColumns['role']
  >;
  const name = columns.msdyn_name ?? columns.fullname ?? columns.name;
  return {
    ...(name == null ? {} : { name }),
    ...(row.modifiedOn === undefined ? {} : { modifiedOn: row.modifiedOn }),
    ...(row.modifiedBy === undefined ? {} : { modifiedBy: row.modifiedBy }),
  };
}

function pairDifferences(
  about: ReadDifference['about'],
  planned: readonly string[],
  now: readonly string[],
): readonly ReadDifference[] {
  const before = new Set(planned);
  const after = new Set(now);
  const gone = planned.filter((pair) => !after.has(pair));
  const come = now.filter((pair) => !before.has(pair));
  return [
    ...gone.map((id) => ({ kind: 'gone' as const, about, id, columns: [] })),
    ...come.map((id) => ({ kind: 'new' as const, about, id, columns: [] })),
  ];
}
