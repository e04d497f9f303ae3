import { type Question, question } from '../domain/question.ts';
import type { Row } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';

type Profile = Row<'msdyn_appconfiguration'>;

const nameOf = (profile: Profile): string => profile.columns.msdyn_name ?? profile.id;

/** A managed profile was given to people by somebody; taking it away is a person's decision. */
export function takeAway(profile: Profile, count: number): Question {
  return question({
    step: 'users',
    subject: profile.id,
    kind: 'take-away',
    params: { profile: nameOf(profile), count },
    options: [{ value: 'leave' }, { value: 'move' }],
    safeDefault: 'leave',
    blocking: false,
    facts: { profile: profile.id, managed: profile.columns.ismanaged },
  });
}

/** Without knowing what people have, nobody can say what they would lose. */
export function unknownProfile(audiences: readonly Audience[]): Question {
  return question({
    step: 'users',
    subject: 'unknown',
    kind: 'unknown-profile',
    params: { count: new Set(audiences.flatMap((one) => one.people)).size },
    options: [{ value: 'leave' }, { value: 'new' }],
    safeDefault: 'leave',
    blocking: true,
    facts: audiences.map((one) => one.key).sort(),
  });
}

/** Others have the profile too and would see what they do not see today. */
export function sharedProfile(
  profile: Profile,
  audiences: readonly Audience[],
  others: { readonly count: number; readonly isDefault: boolean },
): Question {
  const providers = [...new Set(audiences.flatMap((one) => one.providers.map((target) => target.id)))];
  return question({
    step: 'app-profile',
    subject: profile.id,
    kind: others.isDefault ? 'default-profile' : 'shared-profile',
    params: { profile: nameOf(profile), count: others.count },
    options: [{ value: 'attach' }, { value: 'new' }],
    safeDefault: 'attach',
    blocking: others.isDefault,
    facts: { profile: profile.id, providers: providers.sort() },
  });
}

/** The documentation contradicts itself about this profile, so somebody has to say which page is right here. */
export function upgradedProfile(profile: Profile): Question {
  return question({
    step: 'app-profile',
    subject: profile.id,
    kind: 'upgraded-profile',
    params: { profile: nameOf(profile) },
    options: [{ value: 'new' }, { value: 'use' }],
    safeDefault: 'new',
    blocking: true,
    facts: { profile: profile.id },
  });
}
