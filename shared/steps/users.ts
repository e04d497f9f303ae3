import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';
import { checkExpectations } from './check-expectations.ts';
import { type ProfileTarget, peopleElsewhere, profileTargets } from './profile-target.ts';
import { settledTargets } from './provider-target.ts';
import { linkChanges, linkExpectation } from './row-changes.ts';
import { page, type Step, type StepInput } from './step.ts';

const step = 'users';

const nameOf = (snapshot: Snapshot, person: Guid): string =>
  rowById(snapshot, 'systemuser', person)?.columns.fullname ?? person;

function wantedLinks(snapshot: Snapshot, target: ProfileTarget) {
  const names = new Map(snapshot.rows.systemuser.map((row) => [row.id, row.columns.fullname]));
  return target.people.map((person) => ({
    step,
    label: names.get(person) ?? person,
    relationship: 'msdyn_appconfiguration_systemuser' as const,
    from: target.id,
    to: person,
  }));
}

function findings(input: StepInput): readonly Finding[] {
  const { snapshot } = input;
  const taken = peopleElsewhere(input).map(({ person, profile }): Finding => {
    const row = rowById(snapshot, 'msdyn_appconfiguration', profile);
    const params = { name: nameOf(snapshot, person), profile: row?.columns.msdyn_name ?? profile };
    return { code: 'person-has-other-profile', step, severity: 'warning', subject: person, params };
  });
  const lonely = settledTargets(input).filter((target) => target.seen.people.size === 0);
  const nobody = lonely.map(({ seen }): Finding => {
    const params = { name: seen.name };
    return { code: 'nobody-to-assign', step, severity: 'warning', subject: seen.legacy.id, params };
  });
  return [...taken, ...nobody, ...shownToNobody(input)];
}

/** Everybody who should see it has another profile: the provider is made, and stays invisible until somebody acts. */
function shownToNobody(input: StepInput): readonly Finding[] {
  const attached = new Set(profileTargets(input).flatMap((target) => target.providers.map((one) => one.id)));
  const left = settledTargets(input).filter((one) => one.seen.people.size > 0 && !attached.has(one.id));
  return left.map(({ seen }): Finding => {
    const params = { name: seen.name };
    return { code: 'provider-shown-to-nobody', step, severity: 'warning', subject: seen.legacy.id, params };
  });
}

export const users: Step = {
  id: step,
  page: { step: '3', says: 'Assign the people to the profile.', link: page },
  plan: (input) => {
    const targets = profileTargets(input);
    const links = targets.flatMap((target) => wantedLinks(input.snapshot, target));
    return {
      changes: links.flatMap((link) => linkChanges(input.snapshot, link)),
      questions: [],
      findings: findings(input),
      expect: links.map(linkExpectation),
    };
  },
  check: (input) => checkExpectations(step, input),
};
