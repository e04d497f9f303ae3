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
  | { readonly kind: 'effective'; readonly pairs: readonly string[] }
  /** Tables, links and `table.column`s the organisation did not have. */
  | { readonly kind: 'absent'; readonly parts: readonly string[] };

export interface RowRead {
  readonly id: string;
  /** First 16 hex characters of SHA-256 per column, so that a stale plan can name the column. */
  readonly columns: { readonly [column: string]: string };
  /** What people call the row, to name it once it is gone. Not part of the digest; people are named by their changes. */
  readonly name?: string;
}

/** One thing that is different now from what the plan read. */
export interface ReadDifference {
  /** `unanswered`: Dataverse named a profile when the plan was made and names none now; nobody knows whether it changed. */
  readonly kind: 'changed' | 'gone' | 'new' | 'unanswered';
  readonly about: TableName | RelationshipName | 'effective_profile' | 'part';
  /** Row id, `from|to` of a link, `<app>|<whom it is about>` of an answer, or the name of a part. */
  readonly id: string;
  readonly columns: readonly string[];
  /** What people call the row, or both rows of a link, as far as anybody knows. */
  readonly name?: string;
  readonly modifiedOn?: string;
  readonly modifiedBy?: string;
}

/** What stands for a value in `RowRead`. */
export const readHash = (value: Value): string => sha256(canonicalJson(value)).slice(0, 16);

export const pairOf = (link: Link): string => `${link.from}|${link.to}`;

function rowRead(row: Row): RowRead {
  const all = row.columns as unknown as { readonly [column: string]: Value };
  const columns = (tables[row.table].decides as readonly string[]).map(
    (name) => [name, all[name] ?? null] as const,
  );
  return {
    id: row.id,
    columns: Object.fromEntries(columns.map(([name, value]) => [name, readHash(value)])),
    ...(row.table === 'systemuser' ? {} : nameOf(row)),
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
  return [
    ...rows,
    ...links,
    { kind: 'effective', pairs: effectivePairs(snapshot) },
    { kind: 'absent', parts: snapshot.absent },
  ];
}

/**
 * What has changed, gone or come between the planned reads and a newer snapshot.
 *
 * @param known names by id of what may be gone by now
 */
export function compareReads(
  planned: readonly Read[],
  now: Snapshot,
  known: ReadonlyMap<string, string> = new Map(),
): readonly ReadDifference[] {
  const nameOfRow = namesIn(planned, now, known);
  return planned.flatMap((read) => {
    if (read.kind === 'rows') return rowDifferences(read.table, read.rows, now, nameOfRow);
    if (read.kind === 'effective') return answerDifferences(read.pairs, effectivePairs(now));
    if (read.kind === 'absent') return partDifferences(read.parts, now.absent);
    return pairDifferences(read.relationship, read.pairs, now, nameOfRow);
  });
}

type NameOfRow = (table: TableName, id: string) => string | undefined;

/** Names are looked for only where something differs, so the maps are made on demand. */
function namesIn(planned: readonly Read[], now: Snapshot, known: ReadonlyMap<string, string>): NameOfRow {
  const tablesNow = new Map<TableName, ReadonlyMap<string, string | undefined>>();
  let before: ReadonlyMap<string, string | undefined> | undefined;
  return (table, id) => {
    const rows = now.rows[table] as readonly Row[];
    const names = tablesNow.get(table) ?? new Map(rows.map((row) => [row.id as string, nameOf(row).name]));
    tablesNow.set(table, names);
    before ??= new Map(
      planned.flatMap((read) => (read.kind === 'rows' ? read.rows.map((row) => [row.id, row.name]) : [])),
    );
    return names.get(id) ?? before.get(id) ?? known.get(id);
  };
}

const effectivePairs = (snapshot: Snapshot): readonly string[] =>
  snapshot.effective
    .filter((one) => one.sample === undefined)
    .map(
      ({ app, roles, direct, person, profile }) =>
        `${app}|${person ?? direct ?? roles.join('+')}|${profile ?? ''}`,
    )
    .sort();

/**
 * Which questions are asked follows from rows and links, which have differences of their own; so only a question that
 * was asked both times tells something new.
 */
function answerDifferences(planned: readonly string[], now: readonly string[]): readonly ReadDifference[] {
  const answers = new Map(now.map(split));
  return planned.map(split).flatMap(([id, before]): readonly ReadDifference[] => {
    const after = answers.get(id);
    if (after === undefined || after === before) return [];
    const name = `${id.split('|')[0]}: ${before || '–'} → ${after || '–'}`;
    return [
      { kind: after === '' ? 'unanswered' : 'changed', about: 'effective_profile', id, columns: [], name },
    ];
  });
}

/** Question and answer of a pair of `effectivePairs`; the answer is empty where Dataverse named no profile. */
function split(pair: string): readonly [id: string, profile: string] {
  const at = pair.lastIndexOf('|');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function partDifferences(planned: readonly string[], now: readonly string[]): readonly ReadDifference[] {
  const part = (kind: 'gone' | 'new') => (id: string) => ({
    kind,
    about: 'part' as const,
    id,
    columns: [],
    name: id,
  });
  return [
    ...now.filter((id) => !planned.includes(id)).map(part('gone')),
    ...planned.filter((id) => !now.includes(id)).map(part('new')),
  ];
}

function rowDifferences(
  table: TableName,
  planned: readonly RowRead[],
  now: Snapshot,
  nameOfRow: NameOfRow,
): readonly ReadDifference[] {
  const present = new Map((now.rows[table] as readonly Row[]).map((row) => [row.id as string, row]));
  const known = new Set(planned.map((row) => row.id));
  const differences: ReadDifference[] = [];
  for (const read of planned) {
    const row = present.get(read.id);
    if (row === undefined) {
      differences.push({
        kind: 'gone',
        about: table,
        id: read.id,
        columns: [],
        ...named(nameOfRow(table, read.id)),
      });
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

const named = (name: string | undefined): Pick<ReadDifference, 'name'> =>
  name === undefined ? {} : { name };

function nameOf(row: Row): { readonly name?: string } {
  const columns = row.columns as Partial<
    TableColumns['msdyn_ciprovider'] & TableColumns['systemuser'] & TableColumns['solution']
  > & { readonly name?: string | null };
  const name = columns.msdyn_name ?? columns.fullname ?? columns.name ?? columns.uniquename;
  return name == null ? {} : { name };
}

function traceOf(row: Row): Partial<ReadDifference> {
  return {
    ...nameOf(row),
    ...(row.modifiedOn === undefined ? {} : { modifiedOn: row.modifiedOn }),
    ...(row.modifiedBy === undefined ? {} : { modifiedBy: row.modifiedBy }),
  };
}

function pairDifferences(
  about: RelationshipName,
  planned: readonly string[],
  now: Snapshot,
  nameOfRow: NameOfRow,
): readonly ReadDifference[] {
  const before = new Set(planned);
  const after = new Set(now.links[about].map(pairOf));
  const { from, to } = relationships[about];
  const differences = (kind: 'gone' | 'new', pairs: readonly string[]): readonly ReadDifference[] =>
    pairs.map((id) => {
      const [first = '', second = ''] = id.split('|');
      const name = `${nameOfRow(from, first) ?? first} – ${nameOfRow(to, second) ?? second}`;
      return { kind, about, id, columns: [], name };
    });
  return [
    ...differences(
      'gone',
      [...before].filter((pair) => !after.has(pair)),
    ),
    ...differences(
      'new',
      [...after].filter((pair) => !before.has(pair)),
    ),
  ];
}
