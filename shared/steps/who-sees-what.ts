import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { isAdminRole, selectorIds, workspaceApp } from './facts.ts';

/** A 1.0 provider that moves, with the people who see it today. */
export interface SeenProvider {
  readonly legacy: Row<'msdyn_ciprovider'>;
  readonly name: string;
  readonly people: ReadonlySet<Guid>;
}

/** The app the migration is for; `undefined` when the organisation does not have it. */
export function targetApp(snapshot: Snapshot): Row<'appmodule'> | undefined {
  return snapshot.rows.appmodule.find((app) => app.columns.uniquename === workspaceApp);
}

/** Active 1.0 providers of the target app in their order on screen. */
export function seenProviders(snapshot: Snapshot): readonly SeenProvider[] {
  const app = targetApp(snapshot);
  const mine = snapshot.rows.msdyn_ciprovider.filter(
    (row) =>
      app !== undefined &&
      row.columns.statecode === 0 &&
      selectorIds(row.columns.msdyn_appselector).includes(app.id),
  );
  return [...mine].sort(inScreenOrder).map((legacy) => ({
    legacy,
    name: legacy.columns.msdyn_name ?? legacy.columns.msdyn_label ?? legacy.id,
    people: new Set(
      selectorIds(legacy.columns.msdyn_roleselector).flatMap((role) => holders(snapshot, role)),
    ),
  }));
}

function inScreenOrder(a: Row<'msdyn_ciprovider'>, b: Row<'msdyn_ciprovider'>): number {
  return (a.columns.msdyn_sortorder ?? 0) - (b.columns.msdyn_sortorder ?? 0) || (a.id < b.id ? -1 : 1);
}

/** CIF 1.0 matches by root role and direct assignment; the two admin roles are left out (they are in every selector). */
function holders(snapshot: Snapshot, roleId: Guid): readonly Guid[] {
  const role = rowById(snapshot, 'role', roleId);
  if (role === undefined || isAdminRole(role)) return [];
  return snapshot.links.systemuserroles_association
    .filter((link) => link.from === roleId)
    .map((link) => link.to);
}

/** What an admin should know about the rows that do not move, and about selectors that name nobody. */
export function selectorFindings(step: string, snapshot: Snapshot): readonly Finding[] {
  const moving = new Set(seenProviders(snapshot).map((one) => one.legacy.id));
  return snapshot.rows.msdyn_ciprovider.flatMap((row): readonly Finding[] => {
    const name = row.columns.msdyn_name ?? row.id;
    const about = (code: string, severity: Finding['severity'], params = {}): Finding => ({
      code,
      step,
      severity,
      subject: row.id,
      params: { name, ...params },
    });
    if (row.columns.statecode !== 0) return [about('provider-inactive', 'info')];
    if (!moving.has(row.id))
      return [about('provider-not-for-app', 'info', { apps: appNames(snapshot, row) })];
    return selectorIds(row.columns.msdyn_roleselector)
      .filter((id) => isDead(snapshot, id))
      .map((role) => about('dead-role', 'warning', { role }));
  });
}

/** A deleted role, or a business unit's copy: CIF 1.0 compared with root roles only, so a copy never matched anybody. */
function isDead(snapshot: Snapshot, id: Guid): boolean {
  const role = rowById(snapshot, 'role', id);
  const root = role?.columns._parentrootroleid_value ?? null;
  return role === undefined || (root !== null && root !== id);
}

function appNames(snapshot: Snapshot, row: Row<'msdyn_ciprovider'>): string {
  return selectorIds(row.columns.msdyn_appselector)
    .map((id) => rowById(snapshot, 'appmodule', id)?.columns.name ?? id)
    .join(', ');
}
