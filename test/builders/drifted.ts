import * as fc from 'fast-check';
import type { Row, Snapshot } from '../../shared/domain/snapshot.ts';
import type { RelationshipName } from '../../shared/domain/tables.ts';
import { asRead } from './environment-of.ts';
import { fieldRole } from './ids.ts';

const drift = fc.record({
  label: fc.option(fc.constantFrom('Renamed', 'Telephone'), { nil: undefined }),
  order: fc.option(fc.integer({ min: 8, max: 12 }), { nil: undefined }),
  url: fc.constantFrom(undefined, undefined, '?idleTimeThreshold=60', '/elsewhere'),
  managed: fc.constantFrom(false, false, false, true),
  state: fc.constantFrom(0, 0, 0, 1),
  repointed: fc.constantFrom(false, false, true),
});
export type Drift = typeof drift extends fc.Arbitrary<infer D> ? D : never;
export const drifts: fc.Arbitrary<readonly Drift[]> = fc.array(drift, { maxLength: 4 });

const ourLinks: readonly RelationshipName[] = [
  'msdyn_appconfig_msdyn_channelprovider',
  'msdyn_appconfiguration_applicationextension',
  'msdyn_appconfiguration_systemuser',
];

/** Rows of one list that are not in another, or not the same there. */
const touched = (before: readonly Row[], after: readonly Row[]): ReadonlySet<string> =>
  new Set(after.filter((row) => !before.includes(row)).map((row) => row.id));

/**
 * What somebody made of an earlier run: rows it wrote edited, switched off, locked by a solution; links it made taken
 * away, each `parted`-th one. Roles and 1.0 rows are those of `now`.
 */
export function drifted(
  before: Snapshot,
  earlier: Snapshot,
  now: Snapshot,
  how: readonly Drift[],
  parted: number,
): Snapshot {
  const at = (n: number): Drift | undefined => (how.length === 0 ? undefined : how[n % how.length]);
  const edited = <R extends Row>(
    was: readonly R[],
    is: readonly R[],
    edit: (row: R, how: Drift) => R,
  ): readonly R[] => {
    const ours = touched(was, is);
    return is.map((row, n) => {
      const found = at(n);
      return ours.has(row.id) && found !== undefined ? edit(row, found) : row;
    });
  };
  const [was, is] = [before.rows, earlier.rows];
  const links = ourLinks.map((name) => [
    name,
    earlier.links[name].filter(
      (link, n) => before.links[name].includes(link) || parted === 0 || n % parted !== 0,
    ),
  ]);
  return asRead({
    ...now,
    rows: {
      ...now.rows,
      msdyn_channelprovider: edited(was.msdyn_channelprovider, is.msdyn_channelprovider, editedProvider),
      msdyn_appconfiguration: edited(was.msdyn_appconfiguration, is.msdyn_appconfiguration, (row, one) => ({
        ...row,
        columns: { ...row.columns, ismanaged: one.managed, statecode: one.state },
      })),
      msdyn_appprofilerolemapping: edited(
        was.msdyn_appprofilerolemapping,
        is.msdyn_appprofilerolemapping,
        (row, one) => ({
          ...row,
          columns: {
            ...row.columns,
            statecode: one.state,
            ...(one.repointed ? { _msdyn_securityroleid_value: fieldRole } : {}),
          },
        }),
      ),
    },
    links: { ...earlier.links, ...kept(now), ...Object.fromEntries(links) },
  });
}

const kept = ({ links }: Snapshot) => ({
  systemuserroles_association: links.systemuserroles_association,
  msdyn_ciprovider_systemuser_membership: links.msdyn_ciprovider_systemuser_membership,
});

function editedProvider(row: Row<'msdyn_channelprovider'>, one: Drift): Row<'msdyn_channelprovider'> {
  const { msdyn_channelurl: url, msdyn_label, msdyn_sortorder } = row.columns;
  return {
    ...row,
    columns: {
      ...row.columns,
      msdyn_label: one.label ?? msdyn_label,
      msdyn_sortorder: one.order ?? msdyn_sortorder,
      msdyn_channelurl: one.url === undefined ? url : `${(url ?? '').replace(/\?.*/, '')}${one.url}`,
      ismanaged: one.managed,
      statecode: one.state,
    },
  };
}
