import { targetApps } from '../domain/apps.ts';
import type { Guid } from '../domain/guid.ts';
import { selectorIds } from '../domain/selector.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { isAdminRole, isOmnichannelsOwn } from './facts.ts';
import { type Decided, isRetired } from './own-provider.ts';

/** A 1.0 provider that moves, with the apps it moves in and the people who see it today. */
export interface SeenProvider {
  readonly legacy: Row<'msdyn_ciprovider'>;
  readonly name: string;
  /** Unique names, in the order of `targetApps`. */
  readonly apps: readonly string[];
  readonly people: ReadonlySet<Guid>;
}

/** Whom a person decided to count beside those whom the roles of a selector give. */
export interface Counted {
  readonly admins: boolean;
  readonly singlyLinked: boolean;
}

/** The providers that move, in their order on screen, each with the people who see it. */
export function seenProviders(known: Decided, counted: Counted): readonly SeenProvider[] {
  const { snapshot } = known;
  const holders = holdersByRole(snapshot, counted.admins);
  return movingRows(known).map((legacy): SeenProvider => {
    const people = selectorIds(legacy.columns.msdyn_roleselector).flatMap((role) => holders.get(role) ?? []);
    const linked = counted.singlyLinked ? singlyLinked(snapshot, legacy.id) : [];
    const apps = appsOf(snapshot, legacy);
    return { legacy, name: nameOf(legacy), apps, people: new Set([...people, ...linked]) };
  });
}

/** 1.0 providers of the multi-session apps, active or retired, in their order on screen, without Omnichannel's own. */
export function movingRows(known: Decided): readonly Row<'msdyn_ciprovider'>[] {
  const { snapshot } = known;
  return [...snapshot.rows.msdyn_ciprovider]
    .filter((row) => row.columns.statecode === 0 || isRetired(known, row))
    .filter((row) => !isOmnichannelsOwn(row.columns.msdyn_landingurl))
    .filter((row) => appsOf(snapshot, row).length > 0)
    .sort(inScreenOrder);
}

/** People an early version linked to a 1.0 provider one by one. */
export function singlyLinked(snapshot: Snapshot, provider: Guid): readonly Guid[] {
  return snapshot.links.msdyn_ciprovider_systemuser_membership
    .filter((link) => link.from === provider)
    .map((link) => link.to);
}

export function nameOf(legacy: Row<'msdyn_ciprovider'>): string {
  return legacy.columns.msdyn_name || legacy.columns.msdyn_label || legacy.id;
}

/** Multi-session apps a 1.0 row is for. */
export function appsOf(snapshot: Snapshot, row: Row<'msdyn_ciprovider'>): readonly string[] {
  const chosen = new Set(
    selectorIds(row.columns.msdyn_appselector).map(
      (id) => rowById(snapshot, 'appmodule', id)?.columns.uniquename,
    ),
  );
  return targetApps.filter((app) => chosen.has(app));
}

export function inScreenOrder(a: Row<'msdyn_ciprovider'>, b: Row<'msdyn_ciprovider'>): number {
  return (a.columns.msdyn_sortorder ?? 0) - (b.columns.msdyn_sortorder ?? 0) || (a.id < b.id ? -1 : 1);
}

/** CIF 1.0 matches by root role and direct assignment. The admin roles are in every selector and count on request only. */
function holdersByRole(snapshot: Snapshot, adminsToo: boolean): ReadonlyMap<Guid, readonly Guid[]> {
  const admin = new Set(snapshot.rows.role.filter(isAdminRole).map((role) => role.id));
  const holders = new Map<Guid, Guid[]>();
  for (const { from, to } of snapshot.links.systemuserroles_association) {
    if (admin.has(from) && !adminsToo) continue;
    const list = holders.get(from);
    if (list === undefined) holders.set(from, [to]);
    else list.push(to);
  }
  return holders;
}

/** People who see some moving provider only because they administer the organisation. Sorted. */
export function adminsOnly(known: Decided, linked: boolean): readonly Guid[] {
  const seen = (admins: boolean): ReadonlySet<Guid> =>
    new Set(seenProviders(known, { admins, singlyLinked: linked }).flatMap((one) => [...one.people]));
  const without = seen(false);
  return [...seen(true)].filter((person) => !without.has(person)).sort();
}

/** People who have a selected role through a team and not themselves: CIF 1.0 never showed them anything. Sorted. */
export function throughTeamsOnly(snapshot: Snapshot, seen: readonly SeenProvider[]): readonly Guid[] {
  const admin = new Set(snapshot.rows.role.filter(isAdminRole).map((role) => role.id));
  const selected = new Set(
    seen.flatMap((one) => selectorIds(one.legacy.columns.msdyn_roleselector)).filter((id) => !admin.has(id)),
  );
  const teams = new Set(
    snapshot.links.teamroles_association.filter((link) => selected.has(link.from)).map((link) => link.to),
  );
  const directly = new Set(seen.flatMap((one) => [...one.people]));
  const members = snapshot.links.teammembership_association
    .filter((link) => teams.has(link.from))
    .map((link) => link.to);
  return [...new Set(members)].filter((person) => !directly.has(person)).sort();
}
