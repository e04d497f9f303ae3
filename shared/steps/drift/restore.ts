import type { Baseline } from '../../domain/baseline.ts';
import type { Change, Columns } from '../../domain/change.ts';
import type { Facet } from '../../domain/excerpt.ts';
import { type RelationshipName, relationships, type TableName } from '../../domain/tables.ts';
import { writtenLinks, writtenTables } from '../../domain/written-tables.ts';
import type { FoundDrift } from './found.ts';
import { linkStep } from './link-step.ts';
import { changedColumns } from './row-drift.ts';
import { ends, nameIn, type View } from './view.ts';

interface Restored {
  readonly baseline: Baseline;
  readonly was: View;
  readonly is: View;
}

const assigned = 'msdyn_appconfiguration_systemuser';

/** Dataverse sets these, or takes them at creation only. */
const fixed = ['ismanaged', 'statecode', 'msdyn_uniquename', '_ownerid_value'];

/** What it takes to have these places as they were. Rows first, so that links find both ends. */
export function restore(parts: Restored, items: readonly FoundDrift[]): readonly Change[] {
  const changes = items.flatMap((item) => [
    ...item.facets.flatMap((facet) => restoreFacet(parts, facet)),
    ...(item.take ?? []).map((pair) => linkChange(parts, assigned, pair, 'disassociate')),
  ]);
  const once = [...new Map(changes.map((one) => [keyOf(one), one])).values()];
  const there = (change: Change): boolean => !('relationship' in change) || endsExist(parts, change, once);
  return together(once.filter(there).sort((a, b) => rank(a) - rank(b)));
}

/** Whether anything can be done to have the places of an item as they were. */
export function canRestore(parts: Restored, { facets, take = [] }: FoundDrift): boolean {
  if (take.length > 0) return true;
  const changes = facets.flatMap((facet) => restoreFacet(parts, facet));
  return changes.some((one) => !('relationship' in one) || endsExist(parts, one, changes));
}

const rank = (change: Change): number => ('relationship' in change ? 1 : 0);

const keyOf = (change: Change): string =>
  'relationship' in change
    ? `${change.relationship} ${change.from}|${change.to}`
    : `${change.kind} ${change.table} ${change.id}`;

function restoreFacet(parts: Restored, facet: Facet): readonly Change[] {
  if (facet.kind === 'row') return restoreRow(parts, facet);
  if (facet.kind !== 'links' || !writtenLinks.includes(facet.relationship)) return [];
  return facet.pairs.flatMap((pair) => {
    const before = parts.was.has(facet.relationship, pair);
    if (before === parts.is.has(facet.relationship, pair)) return [];
    return [linkChange(parts, facet.relationship, pair, before ? 'associate' : 'disassociate')];
  });
}

function restoreRow(
  { baseline, was, is }: Restored,
  { table, id, columns }: Extract<Facet, { readonly kind: 'row' }>,
): readonly Change[] {
  const before = was.row(table, id);
  const now = is.row(table, id);
  const step = stepOf(table);
  const row = { step, label: nameIn(before ?? now, id), table, id };
  const legacy = table === 'msdyn_ciprovider';
  if (before === undefined)
    return now === undefined || !isWritten(table) ? [] : [{ ...row, kind: 'deactivate' }];
  if (now === undefined) return madeAgain(baseline, before, id).map((change) => ({ ...change, ...row }));
  if (!isWritten(table) && !legacy) return [];
  const changed = changedColumns({ is }, { table, id, columns: before }, now).filter(
    ({ column }) => columns?.includes(column) ?? true,
  );
  const state = changed.find((one) => one.column === 'statecode');
  const rest = legacy ? [] : changed.filter(({ column }) => !fixed.includes(column));
  const pick = (from: Columns): Columns =>
    Object.fromEntries(rest.map(({ column }) => [column, from[column] ?? null]));
  return [
    ...(state === undefined
      ? []
      : [{ ...row, kind: before.statecode === 0 ? ('reactivate' as const) : ('deactivate' as const) }]),
    ...(rest.length === 0
      ? []
      : [{ ...row, kind: 'update' as const, before: pick(now), after: pick(before) }]),
  ];
}

const isWritten = (table: TableName): boolean => writtenTables.includes(table);

/** As it was created, with the values it had since. */
function madeAgain({ made }: Baseline, before: Columns, id: string): readonly Baseline['made'][number][] {
  const change = made.find((one) => one.id === id);
  if (change === undefined) return [];
  const since = Object.entries(before).filter(
    ([name]) => !['ismanaged', 'statecode'].includes(name) && !/^_\w+_value$/.test(name),
  );
  return [{ ...change, columns: { ...change.columns, ...Object.fromEntries(since) } }];
}

function linkChange(
  { was, is }: Restored,
  relationship: RelationshipName,
  pair: string,
  kind: 'associate' | 'disassociate',
): Change {
  const { from, to } = relationships[relationship];
  const [first, second] = ends(pair);
  return {
    kind,
    step: linkStep(relationship),
    label: nameIn(is.row(to, second) ?? was.row(to, second), second),
    place: nameIn(is.row(from, first) ?? was.row(from, first), first),
    relationship,
    from: first,
    to: second,
  };
}

function stepOf(table: TableName): string {
  if (table === 'msdyn_appconfiguration') return 'app-profile';
  return table === 'msdyn_appprofilerolemapping' ? 'users' : 'channel-provider';
}

/** Nothing can be linked to a row that is gone and not made again. */
function endsExist(
  { is }: Restored,
  change: Extract<Change, { readonly relationship: string }>,
  all: readonly Change[],
): boolean {
  if (change.kind === 'disassociate') return true;
  const { from, to } = relationships[change.relationship];
  const exists = (table: TableName, id: string): boolean =>
    is.row(table, id) !== undefined || all.some((one) => one.kind === 'create' && one.id === id);
  return exists(from, change.from) && exists(to, change.to);
}

/** A person who is taken away and given something is moved in one piece. */
function together(changes: readonly Change[]): readonly Change[] {
  const people = new Map<string, Change[]>();
  const others: Change[] = [];
  for (const one of changes) {
    if (!('relationship' in one) || one.relationship !== assigned) others.push(one);
    else people.set(one.to, [...(people.get(one.to) ?? []), one]);
  }
  const moved = [...people].flatMap(([person, own]) => {
    const taken = own.filter((one) => one.kind === 'disassociate');
    const given = own.filter((one) => one.kind === 'associate');
    return taken.length > 0 && given.length > 0
      ? [...taken, ...given].map((one) => ({ ...one, together: person }) as Change)
      : own;
  });
  return [...others, ...moved];
}
