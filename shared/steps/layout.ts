import type { Guid } from '../domain/guid.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import { type Assignment, assignmentOf } from './assignment.ts';
import { type Audience, audiencesOf } from './audience.ts';
import { type LegacyUsers, legacyUsers } from './legacy-users.ts';
import { type ProfileTarget, type ProfileTargets, profileTargets } from './profile-target.ts';
import { isSettled, type ProviderTarget, providerTargets, type TargetInput } from './provider-target.ts';
import { type Several, severalProviders } from './several-providers.ts';
import { adminsOnly, type SeenProvider, seenProviders, throughTeamsOnly } from './who-sees-what.ts';

/** Who sees what today and where it goes: worked out once, and read by every step. */
export interface Layout {
  readonly seen: readonly SeenProvider[];
  readonly providers: readonly ProviderTarget[];
  /** The providers that are planned. */
  readonly settled: readonly ProviderTarget[];
  readonly several: Several;
  readonly audiences: readonly Audience[];
  readonly profiles: ProfileTargets;
  readonly assignment: Assignment;
  /** People who see something only as administrators; left out unless somebody opted in. */
  readonly admins: {
    readonly people: readonly Guid[];
    readonly question?: Question;
    readonly included: boolean;
  };
  /** People whom an early version linked to a provider one by one; left out unless somebody opted in. */
  readonly linked: LegacyUsers;
  readonly teamsOnly: readonly Guid[];
  /** What a pilot leaves for later, because it would reach everybody at once; absent in a whole plan. */
  readonly heldBack?: { readonly profiles: readonly ProfileTarget[]; readonly mappings: number };
}

export function layoutOf(input: TargetInput): Layout {
  const linked = legacyUsers(input);
  const admins = adminsOf(input, linked.included);
  const seen = seenProviders(input, { admins: admins.included, singlyLinked: linked.included });
  const providers = providerTargets(input, seen);
  const settled = providers.filter(isSettled);
  const several = severalProviders(input, settled);
  const audiences = audiencesOf(input, settled, several.shownTo);
  const profiles = profileTargets(input, audiences);
  return {
    seen,
    providers,
    settled,
    several,
    audiences,
    profiles,
    assignment: assignmentOf(input, profiles.profiles),
    admins,
    linked,
    teamsOnly: throughTeamsOnly(input.snapshot, seen),
  };
}

/** People on a profile that shows them all they should see, who need not be given anything. */
export function servedBy({ profiles }: Layout): ReadonlySet<Guid> {
  return new Set(
    profiles.profiles.flatMap(({ people, assign }) => {
      const given = new Set(assign);
      return people.filter((person) => !given.has(person));
    }),
  );
}

function adminsOf(input: TargetInput, linked: boolean): Layout['admins'] {
  const people = adminsOnly(input, linked);
  if (people.length === 0) return { people, included: false };
  const asked = question({
    step: 'users',
    subject: 'administrators',
    kind: 'admins',
    params: { count: people.length },
    options: [{ value: 'leave-out' }, { value: 'include' }],
    safeDefault: 'leave-out',
    blocking: false,
    // Not the people: one more administrator is no reason to ask everybody again.
    facts: null,
  });
  return { people, question: asked, included: decidedValue(asked, input.decisions) === 'include' };
}
