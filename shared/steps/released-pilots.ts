import { targetApps } from '../domain/apps.ts';
import type { Guid } from '../domain/guid.ts';
import { linked, type Snapshot } from '../domain/snapshot.ts';
import { isOutOfBox } from './facts.ts';
import { profileByRule } from './person-profiles.ts';
import type { ProfileTarget } from './profile-target.ts';
import type { TargetInput } from './provider-target.ts';

/**
 * Pilots who get their profile through a role once it is mapped: their own link is taken away then, so that they leave
 * with the role like everybody else. Only where Dataverse says what their roles give them without it, in every app, and
 * that it is a default of the apps or already this profile: then the mapping wins, and nobody is without a profile.
 *
 * @param chosen roles that this plan maps, by profile
 */
export function releasedPilots(
  { snapshot, pilots = new Set() }: TargetInput,
  profiles: readonly ProfileTarget[],
  chosen: ReadonlyMap<Guid, readonly Guid[]>,
): ReadonlyMap<Guid, readonly Guid[]> {
  if (pilots.size === 0) return new Map();
  const byRule = profileByRule(snapshot);
  const apps = targetApps.filter((app) =>
    snapshot.rows.appmodule.some((row) => row.columns.uniquename === app),
  );
  return new Map(
    profiles.map((target) => {
      const held = holders(snapshot, [...(chosen.get(target.id) ?? []), ...mappedTo(snapshot, target.id)]);
      const yields = (person: Guid, app: string): boolean => {
        const given = byRule(person, app);
        return given !== undefined && (given.id === target.id || isOutOfBox(given));
      };
      const people = target.people.filter(
        (person) =>
          pilots.has(person) &&
          held.has(person) &&
          linked(snapshot, 'msdyn_appconfiguration_systemuser', target.id, person) &&
          apps.every((app) => yields(person, app)),
      );
      return [target.id, people];
    }),
  );
}

const mappedTo = ({ rows }: Snapshot, profile: Guid): readonly (string | null)[] =>
  rows.msdyn_appprofilerolemapping
    .filter(({ columns }) => columns.statecode === 0 && columns._msdyn_appprofileid_value === profile)
    .map(({ columns }) => columns._msdyn_securityroleid_value);

function holders({ links }: Snapshot, roles: readonly (string | null)[]): ReadonlySet<Guid> {
  const wanted = new Set<string | null>(roles);
  return new Set(
    links.systemuserroles_association.filter((link) => wanted.has(link.from)).map(({ to }) => to),
  );
}
