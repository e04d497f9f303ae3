import { countsIn } from '../domain/apps.ts';
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
 * @param plan who is given the profile by the plan, and whom it takes off it
 */
export function othersOn(
  snapshot: Snapshot,
  profile: Row<'msdyn_appconfiguration'>,
  here: readonly Audience[],
  plan: { readonly coming?: readonly Audience[]; readonly leaving?: ReadonlySet<Guid> } = {},
): Others {
  const served = [...here, ...(plan.coming ?? [])];
  const attached = new Set(served.flatMap((one) => one.providers.map((target) => target.id)));
  const seesAll = new Set(
    served.filter((one) => one.providers.length === attached.size).flatMap((one) => one.people),
  );
  const having = new Set([
    ...snapshot.links.msdyn_appconfiguration_systemuser
      .filter((link) => link.from === profile.id)
      .map((link) => link.to),
    ...byRule(snapshot, profile),
    ...(plan.coming ?? []).flatMap((one) => one.people),
  ]);
  const isDefault = here.some((one) => one.how === 'by_rule') && !isMapped(snapshot, profile.id);
  const gain = [...having].filter((person) => !seesAll.has(person) && plan.leaving?.has(person) !== true);
  return { count: gain.length, isDefault };
}

/** People whose roles give them this one in some app, without a profile of their own that counts there. */
function byRule(snapshot: Snapshot, profile: Row<'msdyn_appconfiguration'>): readonly Guid[] {
  const named = snapshot.effective.filter(
    (one) => byRules(one) && one.profile === profile.columns.msdyn_uniquename,
  );
  const roles = rolesHeld(snapshot);
  return [...new Set(named.map((one) => one.app))].flatMap((app) => {
    const combinations = new Set(named.filter((one) => one.app === app).map((one) => one.roles.join('+')));
    const counting = new Set(
      snapshot.rows.msdyn_appconfiguration
        .filter(({ columns }) => columns.statecode === 0 && countsIn(app, columns.msdyn_appmoduleuniquename))
        .map((row) => row.id),
    );
    const own = new Set(
      snapshot.links.msdyn_appconfiguration_systemuser
        .filter((link) => counting.has(link.from))
        .map((link) => link.to),
    );
    return snapshot.rows.systemuser
      .map((row) => row.id)
      .filter((id) => !own.has(id) && combinations.has(roles(id).join('+')));
  });
}

const isMapped = (snapshot: Snapshot, profile: Guid): boolean =>
  snapshot.rows.msdyn_appprofilerolemapping.some(
    (row) => row.columns.statecode === 0 && row.columns._msdyn_appprofileid_value === profile,
  );
