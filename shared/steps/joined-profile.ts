import { linked, type Row } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { partsOf } from './carry-over.ts';
import { mayEdit } from './facts.ts';
import { isOurs } from './our-profile.ts';
import type { ProfileTarget } from './profile-target.ts';
import type { TargetInput } from './provider-target.ts';

type Profile = Row<'msdyn_appconfiguration'>;

/**
 * The profile that colleagues have by now who see the same in the same apps, in place of a twin of it: the id of a new
 * one comes from its 1.0 providers, which may have become more since the colleagues got theirs. Only where these people
 * lose nothing by it that they keep on a profile of their own (ADR 19).
 *
 * @param colleagues audiences with the same providers and apps, each with the profiles of ours that they stay on
 */
export function joinedProfile(
  { snapshot, settings }: TargetInput,
  fresh: ProfileTarget,
  colleagues: readonly (readonly [Audience, readonly Profile[]])[],
): ProfileTarget {
  if (fresh.existing?.columns.statecode === 0) return fresh;
  const keepsAll = (profile: Profile): boolean =>
    fresh.bases
      .flatMap((base) => partsOf(snapshot, base))
      .every((part) => linked(snapshot, part.relationship, profile.id, part.id));
  const [found] = colleagues
    .flatMap(([{ people }, profiles]) => profiles.map((profile) => ({ profile, count: people.length })))
    .filter(({ profile }) => isOurs(settings.prefix, profile) && mayEdit(profile))
    .filter(({ profile }) => profile.columns.msdyn_appmoduleuniquename === fresh.appValue)
    .filter(({ profile }) => keepsAll(profile))
    .sort((a, b) => b.count - a.count || (a.profile.id < b.profile.id ? -1 : 1));
  if (found === undefined) return fresh;
  const { profile } = found;
  return {
    ...fresh,
    id: profile.id,
    name: profile.columns.msdyn_name ?? profile.id,
    uniqueName: profile.columns.msdyn_uniquename ?? profile.id,
    existing: profile,
  };
}
