import type { Guid } from './guid.ts';
import type { RelationshipName, TableColumns, TableName } from './tables.ts';

/** One Dataverse row as the planner sees it: parsed, only the columns it uses. */
export interface Row<T extends TableName = TableName> {
  readonly table: T;
  readonly id: Guid;
  /** ETag; only a shortcut and a write guard, never part of a digest. */
  readonly version?: string;
  readonly modifiedOn?: string;
  readonly modifiedBy?: string;
  readonly columns: TableColumns[T];
}

export interface Link {
  readonly from: Guid;
  readonly to: Guid;
}

/** An application user of ours. */
export interface Caller {
  readonly userId: Guid;
  readonly roleTemplateIds: readonly Guid[];
  /** Names of the privileges it holds, of those a plan may need, sorted; `null` when nobody could tell. */
  readonly privileges: readonly string[] | null;
}

/**
 * What a reading is for. Only a plan, and who is about to write, have to know what may be written; nothing else asks the
 * identity that writes anything.
 */
export type ReadFor = 'plan' | 'compare';

/** Everything one planning rests on, read once for all steps. Lists are sorted by id, so equal environments are equal values. */
export interface Snapshot {
  readonly organizationId: Guid;
  /** Origin of the environment, to recognise addresses of another one. */
  readonly origin: string;
  /** The identity that read it. What it may see limits what the plan may claim. */
  readonly caller: Caller;
  /** The identity that writes, where that is another one. */
  readonly writer?: Caller;
  /** ISO 8601. Not part of any digest. */
  readonly readAt: string;
  readonly rows: { readonly [T in TableName]: readonly Row<T>[] };
  readonly links: { readonly [R in RelationshipName]: readonly Link[] };
  /** Which profile people without one of their own get today, as Dataverse itself says. */
  readonly effective: readonly EffectiveProfile[];
  readonly components: ComponentStates;
  /** How many 1.0 rows Dataverse counted within the last day, seen or not; null where it does not say. */
  readonly counted: number | null;
  /** 1.0 providers that show an icon, where the solution knows icons. */
  readonly withIcon: readonly Guid[];
  /** What this organisation lacks of what reading can do without: tables, links, `table.column`; sorted. */
  readonly absent: readonly string[];
}

/** Of rows and links that travel in solutions: 0 published, 1 unpublished, 2 deleted, 3 deleted and unpublished. */
export interface ComponentStates {
  /** All that are not published, by row id or `from|to`. */
  readonly unpublished: { readonly [subject: string]: number };
  /** Tables and links of which Dataverse did not tell it. */
  readonly unread: readonly (TableName | RelationshipName)[];
}

/**
 * Answer of `msdyn_getAppConfigByContext`. Without a direct profile it depends on the roles a person holds directly,
 * so one person of each combination is asked.
 */
export interface EffectiveProfile {
  /** Unique name of the app module. */
  readonly app: string;
  /** Root roles of that combination, among those of selectors and role mappings; sorted. */
  readonly roles: readonly Guid[];
  /** The active profile that whoever was asked has directly; such answers only prove that it counts. */
  readonly direct?: Guid;
  /** Somebody with several active profiles of their own: the answer is about this person alone. */
  readonly person?: Guid;
  /** One more of those people, asked to prove that it is so for others as well; no plan rests on it. */
  readonly sample?: Guid;
  /** Unique name of the profile; null when Dataverse named none. */
  readonly profile: string | null;
}

/** An answer about roles, not about a profile or a person. */
export function byRules({ direct, person, sample }: EffectiveProfile): boolean {
  return direct === undefined && person === undefined && sample === undefined;
}

export function rowById<T extends TableName>(snapshot: Snapshot, table: T, id: Guid): Row<T> | undefined {
  const rows: readonly Row<T>[] = snapshot.rows[table];
  return rows.length < worthAnIndex
    ? rows.find((row) => row.id === id)
    : (indexed(rowsById, rows, idsOf).get(id) as Row<T> | undefined);
}

export function linked(snapshot: Snapshot, relationship: RelationshipName, from: Guid, to: Guid): boolean {
  const links = snapshot.links[relationship];
  return links.length < worthAnIndex
    ? links.some((link) => link.from === from && link.to === to)
    : indexed(linksByStart, links, endsOf).get(from)?.has(to) === true;
}

/** Below so many, looking through all is as fast. */
const worthAnIndex = 32;

/** A snapshot never changes, so what is made of a list of it holds as long as the list is there. */
const rowsById = new WeakMap<object, ReadonlyMap<Guid, Row<TableName>>>();
const linksByStart = new WeakMap<object, ReadonlyMap<Guid, ReadonlySet<Guid>>>();

function indexed<L extends object, I>(known: WeakMap<object, I>, list: L, make: (list: L) => I): I {
  const before = known.get(list);
  if (before !== undefined) return before;
  const made = make(list);
  known.set(list, made);
  return made;
}

/** The first of several with one id counts, as when looking through all. */
function idsOf(rows: readonly Row<TableName>[]): ReadonlyMap<Guid, Row<TableName>> {
  return new Map([...rows].reverse().map((row) => [row.id, row]));
}

function endsOf(links: readonly Link[]): ReadonlyMap<Guid, ReadonlySet<Guid>> {
  const ends = new Map<Guid, Set<Guid>>();
  for (const { from, to } of links) {
    const known = ends.get(from);
    if (known === undefined) ends.set(from, new Set([to]));
    else known.add(to);
  }
  return ends;
}
