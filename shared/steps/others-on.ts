import type { Guid } from '../domain/guid.ts';
import { byRules, type Row, type Snapshot } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { rolesHeld } from './roles-held.ts';

/** Who would see providers on a profile that they do not see today. */
export interface Others {
  /** Those who are known: people on it directly, and of the people that were read those who get it by a rule. */
  readonly count: number;
  /** Everybody without another profile gets it, so nobody knows how many. */
  readonly isDefault: boolean;
}

/**
 * @param here the audiences that have the profile today
 * @param leaving people whom the plan takes off it
 */
export function othersOn(
  snapshot: Snapshot,
  profile: Row<'msdyn_appconfiguration'>,
  here: readonly Audience[],
  leaving: ReadonlySet<Guid> = new Set(),
): Others {
  const attached = new Set(here.flatMap((one) => one.providers.map((target) => target.id)));
  const seesAll = new Set(
    here.filter((one) => one.providers.length === attached.size).flatMap((one) => one.people),
  );
  const having = new Set([
    ...snapshot.links.msdyn_appconfiguration_systemuser
      .filter((link) => link.from === profile.id)
      .map((link) => link.to),
    ...byRule(snapshot, profile),
  ]);
  const isDefault = here.some((one) => one.how === 'by_rule') && !isMapped(snapshot, profile.id);
  const others = [...having].filter((person) => !seesAll.has(person) && !leaving.has(person));
  return { count: others.length, isDefault };
}

/** People without a profile of their own whose roles give them this one. */
function byRule(snapshot: Snapshot, profile: Row<'msdyn_appconfiguration'>): readonly Guid[] {
  const combinations = new Set(
    snapshot.effective
      .filter((one) => byRules(one) && one.profile === profile.columns.msdyn_uniquename)
      .map((one) => one.roles.join('+')),
  );
  if (combinations.size === 0) return [];
  const own = new Set(snapshot.links.msdyn_appconfiguration_systemuser.map((link) => link.to));
  const roles = rolesHeld(snapshot);
  return snapshot.rows.systemuser
    .map((row) => row.id)
    .filter((id) => !own.has(id) && combinations.has(roles(id).join('+')));
}

const isMapped = (snapshot: Snapshot, profile: Guid): boolean =>
  snapshot.rows.msdyn_appprofilerolemapping.some(
    (row) => row.columns.statecode === 0 && row.columns._msdyn_appprofileid_value === profile,
  );
