import { type Change, isPersonChange } from './change.ts';
import { parseGuid } from './guid.ts';
import { selectorIds } from './selector.ts';
import type { Snapshot } from './snapshot.ts';
import { componentLinks } from './tables.ts';

const mappings = 'msdyn_appprofilerolemapping';

/** Through these somebody has a profile, or sees a 1.0 provider. */
const given = [
  'msdyn_appconfiguration_systemuser',
  'systemuserroles_association',
  'msdyn_ciprovider_systemuser_membership',
] as const;

/**
 * Whose screen other changes than those of people alter: who has the profiles that are written, or that something is
 * attached to or detached from, directly or by a mapped role, and who sees the 1.0 rows that are written.
 */
export function peopleBehind(changes: readonly Change[], snapshot: Snapshot): ReadonlySet<string> {
  const givers = giversOf(changes, snapshot);
  const people = given.flatMap((link) => snapshot.links[link].filter(({ from }) => givers.has(from)));
  return new Set(people.map(({ to }) => to));
}

/** Whether a plan may reach more people than those it links: who they are, only a snapshot tells. */
export function reachesOthers(changes: readonly Change[]): boolean {
  const made = new Set(changes.flatMap((one) => (one.kind === 'create' ? [one.id as string] : [])));
  return [...touchedBy(changes)].some((id) => !made.has(id));
}

/** Profiles, roles and 1.0 rows. Each link of the snapshot is looked at once, however many changes there are. */
function giversOf(changes: readonly Change[], { rows, links }: Snapshot): ReadonlySet<string> {
  const ids = touchedBy(changes);
  for (const link of componentLinks) for (const { from, to } of links[link]) if (ids.has(to)) ids.add(from);
  for (const { id, columns } of rows[mappings]) {
    const { _msdyn_appprofileid_value: profile, _msdyn_securityroleid_value: role, statecode } = columns;
    if (role !== null && (ids.has(id) || (statecode === 0 && ids.has(profile ?? '')))) ids.add(role);
  }
  for (const { id, columns } of rows.msdyn_ciprovider)
    if (ids.has(id)) for (const role of selectorIds(columns.msdyn_roleselector)) ids.add(role);
  return ids;
}

/** Rows that were there before, profiles whose links change, and roles of new mappings. A new row by itself reaches nobody. */
function touchedBy(changes: readonly Change[]): Set<string> {
  const ids = changes.flatMap((change): readonly (string | undefined)[] => {
    if ('relationship' in change) return isPersonChange(change) ? [] : [change.from];
    if (change.kind !== 'create') return [change.id];
    return change.table === mappings ? [boundTo(change.binds?.msdyn_securityroleid)] : [];
  });
  return new Set(ids.filter((id) => id !== undefined));
}

/** @param bind `<entity set>(<id>)` */
const boundTo = (bind: string | undefined) => parseGuid(/\(([^)]+)\)/.exec(bind ?? '')?.[1]);
