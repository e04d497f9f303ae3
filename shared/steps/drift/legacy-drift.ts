import type { KeptRow } from '../../domain/baseline.ts';
import type { DriftKind } from '../../domain/drift-kinds.ts';
import { sameAddress } from '../../domain/same-value.ts';
import { type Compared, type FoundDrift, found, membersOf, traceKey } from './found.ts';
import { changedColumns, rowFacets, shown } from './row-drift.ts';
import { isForTargets, movedRoles, text, watchedRoles } from './scope.ts';
import { ends, nameIn } from './view.ts';

const table = 'msdyn_ciprovider';

/** The 1.0 rows that the migration rests on: new, changed, gone, switched off and on; and the roles behind them. */
export function legacyDrift(compared: Compared): readonly FoundDrift[] {
  const { baseline, was, is } = compared;
  if (!baseline.whole) return [];
  const gone = was.rows(table).filter(({ id }) => is.row(table, id) === undefined);
  const fresh = is.rows(table).filter(({ id }) => was.row(table, id) === undefined);
  const replaced = new Map(gone.map((row) => [row.id, fresh.find((one) => isSame(row, one))]));
  const instead = new Set([...replaced.values()].map((one) => one?.id));
  return [
    ...gone.map((row) => goneItem(compared, row, replaced.get(row.id))),
    ...fresh.filter(({ id }) => !instead.has(id)).map((row) => newItem(compared, row)),
    ...was.rows(table).flatMap((row) => changedItems(compared, row)),
    ...roleDrift(compared),
    ...singleLinks(compared),
  ];
}

const isSame = (a: KeptRow, b: KeptRow): boolean =>
  a.columns.msdyn_name === b.columns.msdyn_name &&
  sameAddress(text(a.columns.msdyn_landingurl), text(b.columns.msdyn_landingurl));

function goneItem(compared: Compared, row: KeptRow, other: KeptRow | undefined): FoundDrift {
  const facets = [
    ...rowFacets(compared.was, row),
    ...(other === undefined ? [] : rowFacets(compared.is, other)),
  ];
  const kind = other === undefined ? 'legacy-gone' : 'legacy-replaced';
  const trace = other === undefined ? {} : compared.seen.traces.get(traceKey(table, other.id));
  // Nobody saw a row any more that was retired; it only cannot be switched on again.
  const severity = row.columns.statecode === 0 ? {} : { severity: 'info' as const };
  return found(kind, { subject: row.id, label: nameIn(row.columns, row.id), facets, ...trace, ...severity });
}

/** Rows that do not move are worth knowing and nothing to do about. */
function newItem(compared: Compared, row: KeptRow): FoundDrift {
  const { id, columns } = row;
  const moves = columns.statecode === 0 && isForTargets(columns, compared.is);
  return found('legacy-new', {
    subject: id,
    label: nameIn(columns, id),
    facets: rowFacets(compared.is, row),
    ...compared.seen.traces.get(traceKey(table, id)),
    ...(moves ? {} : { severity: 'info' as const, repair: 'none' as const }),
  });
}

function changedItems(compared: Compared, row: KeptRow): readonly FoundDrift[] {
  const now = compared.is.row(table, row.id);
  if (now === undefined) return [];
  const changed = changedColumns(compared, row, now);
  const state = changed.filter((one) => one.column === 'statecode');
  const rest = changed.filter((one) => one.column !== 'statecode');
  const item = (kind: DriftKind, columns: typeof changed, moves: boolean): FoundDrift =>
    found(kind, {
      subject: row.id,
      label: nameIn(row.columns, row.id),
      columns: columns.map(shown),
      facets: [{ kind: 'row', table, id: row.id, columns: columns.map((one) => one.column) }],
      ...compared.seen.traces.get(traceKey(table, row.id)),
      ...(moves ? {} : { severity: 'info' as const, repair: 'none' as const }),
    });
  const active = now.statecode === 0;
  const retired = compared.baseline.expect.some(
    (one) => one.kind === 'row' && one.id === row.id && one.columns.statecode === 1,
  );
  const moves = active && (isForTargets(row.columns, compared.was) || isForTargets(now, compared.is));
  return [
    ...(state.length === 0
      ? []
      : [item(active ? switchedOn(retired) : 'legacy-deactivated', state, active && moves)]),
    ...(rest.length === 0 ? [] : [item('legacy-changed', rest, moves)]),
  ];
}

/** Roles that give people a moved provider, or one of our profiles. */
function roleDrift(compared: Compared): readonly FoundDrift[] {
  const { baseline, scope, was, is } = compared;
  const mapped = was
    .rows('msdyn_appprofilerolemapping')
    .filter(({ columns }) => scope.profiles.has(String(columns._msdyn_appprofileid_value)))
    .flatMap(({ columns }) => text(columns._msdyn_securityroleid_value) ?? []);
  const ours = new Set([...movedRoles(baseline, scope, was), ...mapped]);
  const still = new Set([...watchedRoles(is), ...mapped]);
  return was
    .rows('role')
    .filter(({ id }) => ours.has(id) && still.has(id))
    .flatMap((row): readonly FoundDrift[] => {
      const now = is.row('role', row.id);
      const about = { subject: row.id, label: nameIn(row.columns, row.id) };
      const touches = was
        .rows('msdyn_appprofilerolemapping')
        .filter(({ columns }) => columns._msdyn_securityroleid_value === row.id)
        .map(({ columns }) => String(columns._msdyn_appprofileid_value));
      if (now === undefined) return [found('role-gone', { ...about, touches, facets: rowFacets(was, row) })];
      const columns = changedColumns(compared, row, now);
      if (columns.length === 0) return [];
      const facets = [
        {
          kind: 'row' as const,
          table: 'role' as const,
          id: row.id,
          columns: columns.map((one) => one.column),
        },
      ];
      return [found('role-changed', { ...about, facets, touches, columns: columns.map(shown) })];
    });
}

/** Only what we switched off ourselves is ours to switch off again. */
const switchedOn = (retired: boolean): DriftKind => (retired ? 'legacy-reactivated' : 'legacy-activated');

const membership = 'msdyn_ciprovider_systemuser_membership';

/** The link of single people to a 1.0 row that early versions had. */
function singleLinks({ was, is }: Compared): readonly FoundDrift[] {
  const groups = (
    kind: 'people-linked' | 'people-unlinked',
    pairs: readonly string[],
  ): readonly FoundDrift[] => {
    const providers = new Set(pairs.map((pair) => ends(pair)[0]));
    return [...providers].map((provider) => {
      const own = pairs.filter((pair) => ends(pair)[0] === provider);
      const people = own.map((pair) => ends(pair)[1]);
      const nameOf = (id: string): string =>
        nameIn(is.row('systemuser', id) ?? was.row('systemuser', id), id);
      const label = nameIn(is.row(table, provider), provider);
      const facets = [{ kind: 'links' as const, relationship: membership, pairs: own }] as const;
      return found(kind, { subject: provider, label, facets, members: membersOf(people, nameOf) });
    });
  };
  const both = (pair: string): boolean => {
    const [provider] = ends(pair);
    return was.row(table, provider) !== undefined && is.row(table, provider) !== undefined;
  };
  if (!is.knows(membership)) return [];
  return [
    ...groups(
      'people-linked',
      is.pairs(membership).filter((pair) => both(pair) && !was.has(membership, pair)),
    ),
    ...groups(
      'people-unlinked',
      was
        .pairs(membership)
        .filter((pair) => both(pair) && !is.has(membership, pair))
        .filter((pair) => is.row('systemuser', ends(pair)[1])?.isdisabled === false),
    ),
  ];
}
