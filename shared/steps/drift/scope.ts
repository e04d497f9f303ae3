import { targetApps } from '../../domain/apps.ts';
import type { Baseline, KeptRow } from '../../domain/baseline.ts';
import type { Columns } from '../../domain/change.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Guid } from '../../domain/guid.ts';
import { uuidV5 } from '../../domain/hash.ts';
import { sameAddress } from '../../domain/same-value.ts';
import { selectorIds } from '../../domain/selector.ts';
import { relationships } from '../../domain/tables.ts';
import { isAdminTemplate, isOmnichannelsOwn } from '../facts.ts';
import { claimsOf } from './held.ts';
import type { View } from './view.ts';

/** What is ours to watch: what any plan so far promised, see `claimsOf`. Everything else may change as it likes. */
export interface Scope {
  readonly profiles: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  readonly mappings: ReadonlySet<string>;
}

export function scopeOf({ expect }: Pick<Baseline, 'expect'>): Scope {
  const rows = (table: string): readonly string[] =>
    expect.flatMap((one) => (one.kind === 'row' && one.table === table ? [one.id] : []));
  return {
    profiles: new Set([...rows('msdyn_appconfiguration'), ...expect.flatMap(profileOf)]),
    providers: new Set(rows('msdyn_channelprovider')),
    mappings: new Set(rows('msdyn_appprofilerolemapping')),
  };
}

function profileOf(one: Expectation): readonly string[] {
  if (one.kind === 'effective') return [one.profile];
  if (one.kind === 'row') return claimsOf(one).filter((id) => id !== one.id);
  return relationships[one.relationship].from === 'msdyn_appconfiguration' ? claimsOf(one) : [];
}

/** Whether a 1.0 row is shown in an app that CIF 2.0 is for, so that it moves. */
export function isForTargets(legacy: Columns, view: View): boolean {
  if (isOmnichannelsOwn(text(legacy.msdyn_landingurl))) return false;
  return selectorIds(text(legacy.msdyn_appselector)).some((id) =>
    targetApps.includes(String(view.row('appmodule', id)?.uniquename)),
  );
}

/** Id of the 2.0 row that a migration makes for a 1.0 row. */
export const ownProvider = (organization: Guid, legacy: string): Guid =>
  uuidV5(organization, `msdyn_channelprovider/${legacy}/provider`);

/**
 * Roles that give people a moved 1.0 provider: those of active rows, and of rows that were deactivated after the move.
 * Admin roles are in every selector and move nobody.
 */
export function movedRoles(baseline: Baseline, scope: Scope, view: View): ReadonlySet<string> {
  const retired = new Set(
    baseline.expect.flatMap((one) =>
      one.kind === 'row' && one.table === 'msdyn_ciprovider' && one.columns.statecode === 1 ? [one.id] : [],
    ),
  );
  const addresses = [...scope.providers].map((id) => view.row('msdyn_channelprovider', id)?.msdyn_channelurl);
  const isMoved = ({ id, columns: legacy }: KeptRow): boolean => {
    const own = ownProvider(baseline.organizationId, id);
    if (scope.providers.has(own) || scope.providers.has(uuidV5(own, 'again'))) return true;
    // Adopted: known by its address. One that is off has moved only where it was switched off for that reason.
    if (legacy.statecode !== 0 && !retired.has(id)) return false;
    return addresses.some((one) => sameAddress(text(one), text(legacy.msdyn_landingurl)));
  };
  const rows = view.rows('msdyn_ciprovider').filter((row) => isForTargets(row.columns, view) && isMoved(row));
  return new Set(
    rows
      .flatMap(({ columns }) => selectorIds(text(columns.msdyn_roleselector)))
      .filter((id) => !isAdminTemplate(text(view.row('role', id)?._roletemplateid_value))),
  );
}

/** Roles of all selectors and of the mappings to our profiles: of these alone a snapshot knows who holds them. */
export function watchedRoles(view: View): ReadonlySet<string> {
  const selected = view
    .rows('msdyn_ciprovider')
    .flatMap(({ columns }) => selectorIds(text(columns.msdyn_roleselector)) as readonly string[]);
  const mapped = view
    .rows('msdyn_appprofilerolemapping')
    .flatMap(({ columns }) => text(columns._msdyn_securityroleid_value) ?? []);
  return new Set([...selected, ...mapped]);
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
