import type { Guid } from '../../../shared/domain/guid.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { AwkwardCase } from './case.ts';

const person = (id: string, about: string, is: (of: Guid, snapshot: Snapshot) => boolean): AwkwardCase => ({
  id: `person-${id}`,
  about,
  occursIn: (snapshot) => snapshot.rows.systemuser.some((row) => is(row.id, snapshot)),
});
const rolesOf = ({ links }: Snapshot, of: Guid): number =>
  links.systemuserroles_association.filter((link) => link.to === of).length;
const profilesOf = ({ links }: Snapshot, of: Guid): number =>
  links.msdyn_appconfiguration_systemuser.filter((link) => link.to === of).length;

const decided = (kind: string, value: string): AwkwardCase => ({
  id: `decided-${kind}-${value}`,
  about: `Somebody answered ${kind} with ${value}.`,
  occursIn: (_snapshot, { decisions }) =>
    decisions.some((one) => one.questionId.endsWith(`/${kind}`) && one.value === value),
});

export const peopleCases: readonly AwkwardCase[] = [
  person('several-roles', 'Holds several roles.', (of, snapshot) => rolesOf(snapshot, of) > 1),
  person(
    'team-only',
    'Has a role only through a team.',
    (of, snapshot) =>
      rolesOf(snapshot, of) === 0 && snapshot.links.teammembership_association.some((link) => link.to === of),
  ),
  person('profile', 'Has a profile directly.', (of, snapshot) => profilesOf(snapshot, of) === 1),
  person('several-profiles', 'Has several profiles.', (of, snapshot) => profilesOf(snapshot, of) > 1),
  person('several-profiles-answered', 'Dataverse says which one counts.', (of, { effective }) =>
    effective.some((one) => one.person === of && one.profile !== null),
  ),
  person('several-profiles-unsaid', 'Dataverse does not say which one counts.', (of, { effective }) =>
    effective.some((one) => one.person === of && one.profile === null),
  ),
  decided('admins', 'include'),
  decided('admins', 'leave-out'),
  decided('legacy-users', 'include'),
  decided('target-exists', 'adopt'),
  decided('target-exists', 'new'),
  decided('target-exists', 'leave'),
  decided('unusable-address', 'copy'),
  decided('unusable-address', 'leave'),
  decided('order', 'renumber'),
  decided('several-providers', 'first'),
  decided('several-providers', 'all'),
  decided('take-away', 'move'),
  decided('take-away', 'leave'),
  decided('unknown-profile', 'new'),
  decided('unknown-profile', 'leave'),
  decided('shared-profile', 'new'),
  decided('shared-profile', 'attach'),
  decided('default-profile', 'new'),
  decided('default-profile', 'attach'),
  decided('upgraded-profile', 'use'),
  decided('upgraded-profile', 'new'),
  decided('assignment', 'roles'),
  decided('assignment', 'direct'),
  decided('active-channels', 'attach'),
  decided('active-channels', 'leave'),
];
