import type { Excerpt, KeptRow } from './baseline.ts';
import { type ByDefault, givenByDefault } from './by-default.ts';
import type { Columns } from './change.ts';
import type { Guid } from './guid.ts';
import { pairOf } from './reads.ts';
import type { Row, Snapshot } from './snapshot.ts';
import { type RelationshipName, relationships, type TableName, tables } from './tables.ts';

/** One place at which two excerpts may differ. Without `columns` it is the row itself, there or not. */
export type Facet =
  | {
      readonly kind: 'row';
      readonly table: TableName;
      readonly id: Guid;
      readonly columns?: readonly string[];
    }
  | { readonly kind: 'links'; readonly relationship: RelationshipName; readonly pairs: readonly string[] }
  | { readonly kind: 'part'; readonly part: string }
  /** That a profile is the default of an app. */
  | { readonly kind: 'default'; readonly app: string; readonly profile: string };

/** Through teams nobody was ever given anything, so they are not kept. */
const left: readonly string[] = ['team', 'teamroles_association', 'teammembership_association'];

const keptTables = (Object.keys(tables) as TableName[]).filter((name) => !left.includes(name));
export const keptLinks = (Object.keys(relationships) as RelationshipName[]).filter(
  (name) => !left.includes(name),
);

/** All of a snapshot that comparisons look at, without versions and traces. */
export function excerptOf(snapshot: Snapshot): Excerpt {
  return {
    rows: keptTables.flatMap((table) => (snapshot.rows[table] as readonly Row[]).map(keptRow)),
    links: Object.fromEntries(keptLinks.map((name) => [name, snapshot.links[name].map(pairOf).sort()])),
    absent: snapshot.absent,
    byDefault: givenByDefault(snapshot),
  };
}

/** Of people no more than their name and whether they may work: a baseline is kept for long. */
function keptRow({ table, id, columns }: Row): KeptRow {
  if (table !== 'systemuser') return { table, id, columns: columns as unknown as Columns };
  const { fullname, isdisabled } = columns as Row<'systemuser'>['columns'];
  return { table, id, columns: { fullname, isdisabled } };
}

/** `into` with these places as they are in `from`. */
export function copyFacets(into: Excerpt, from: Excerpt, facets: readonly Facet[]): Excerpt {
  const rows = new Map(into.rows.map((row) => [keyOf(row), row]));
  const source = new Map(from.rows.map((row) => [keyOf(row), row]));
  const links = new Map(keptLinks.map((name) => [name, new Set(into.links[name])]));
  const absent = new Set(into.absent);
  let { byDefault } = into;
  for (const facet of facets) {
    if (facet.kind === 'row') copyRow(rows, source, facet);
    else if (facet.kind === 'part') toggle(absent, facet.part, from.absent.includes(facet.part));
    else if (facet.kind === 'default') byDefault = withDefault(byDefault, from.byDefault, facet);
    else {
      const wanted = new Set(from.links[facet.relationship]);
      const pairs = links.get(facet.relationship);
      for (const pair of facet.pairs) {
        if (pairs !== undefined) toggle(pairs, pair, wanted.has(pair));
        if (wanted.has(pair)) copyEnds(rows, source, facet.relationship, pair);
      }
    }
  }
  return {
    rows: [...rows.values()],
    links: Object.fromEntries([...links].map(([name, pairs]) => [name, [...pairs].sort()])),
    absent: [...absent].sort(),
    ...(byDefault === undefined ? {} : { byDefault }),
  };
}

/** One profile in one app as it is in `from`. */
function withDefault(
  into: ByDefault = {},
  from: ByDefault = {},
  { app, profile }: Extract<Facet, { readonly kind: 'default' }>,
): ByDefault {
  const profiles = new Set(into[app]);
  toggle(profiles, profile, from[app]?.includes(profile) === true);
  return { ...into, [app]: [...profiles].sort() };
}

const keyOf = ({ table, id }: { readonly table: TableName; readonly id: Guid }): string => `${table} ${id}`;

/** A link that is kept is of use only with the rows it joins. */
function copyEnds(
  rows: Map<string, KeptRow>,
  source: ReadonlyMap<string, KeptRow>,
  relationship: RelationshipName,
  pair: string,
): void {
  const { from, to } = relationships[relationship];
  const [first = '', second = ''] = pair.split('|');
  for (const key of [`${from} ${first}`, `${to} ${second}`]) {
    const row = source.get(key);
    if (row !== undefined && !rows.has(key)) rows.set(key, row);
  }
}

function copyRow(
  rows: Map<string, KeptRow>,
  source: ReadonlyMap<string, KeptRow>,
  facet: Extract<Facet, { readonly kind: 'row' }>,
): void {
  const key = keyOf(facet);
  const wanted = source.get(key);
  const present = rows.get(key);
  if (wanted === undefined) rows.delete(key);
  else if (facet.columns === undefined || present === undefined) rows.set(key, wanted);
  else {
    const columns = facet.columns.map((name) => [name, wanted.columns[name] ?? null] as const);
    rows.set(key, { ...present, columns: { ...present.columns, ...Object.fromEntries(columns) } });
  }
}

function toggle(set: Set<string>, member: string, present: boolean): void {
  if (present) set.add(member);
  else set.delete(member);
}
