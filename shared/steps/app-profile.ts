import type { Change } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import { carriedParts, carryFindings } from './carry-over.ts';
import { ownerBinds } from './channel-provider.ts';
import { checkExpectations } from './check-expectations.ts';
import { appValue, type ProfileTarget } from './profile-target.ts';
import { linkChanges, linkExpectation, rowChanges, rowExpectation } from './row-changes.ts';
import { page, type Step, type StepInput } from './step.ts';

const step = 'app-profile';

function wantedRow({ snapshot, settings, layout }: StepInput, target: ProfileTarget) {
  const { id, name, uniqueName, existing, base } = target;
  const rank = layout.assignment.ranks.get(id);
  const ranked = rank === undefined ? {} : { msdyn_profileorder: rank };
  const row = { step, label: name, table: 'msdyn_appconfiguration' as const, id };
  // An existing profile keeps its name and its parts: somebody chose them.
  if (existing !== undefined) return { ...row, columns: ranked, existing };
  const pane = base?.columns.msdyn_productivitypaneuniquename ?? null;
  const columns = {
    msdyn_name: name,
    msdyn_uniquename: uniqueName,
    msdyn_appmoduleuniquename: appValue(snapshot, base),
    ...(pane === null ? {} : { msdyn_productivitypaneuniquename: pane }),
    ...ranked,
  };
  return { ...row, columns, ...ownerBinds(settings.owner) };
}

function wantedLinks({ snapshot }: StepInput, target: ProfileTarget) {
  const parts = target.existing === undefined ? carriedParts(snapshot, target) : [];
  return [
    ...parts.map(({ relationship, id, name }) => ({
      step,
      label: name,
      place: target.name,
      relationship,
      from: target.id,
      to: id,
    })),
    ...target.providers.map((provider) => ({
      step,
      label: provider.seen.name,
      place: target.name,
      relationship: 'msdyn_appconfig_msdyn_channelprovider' as const,
      from: target.id,
      to: provider.id,
    })),
  ];
}

/** Everybody else who has the profile will see the providers too. */
function othersFindings({ snapshot }: StepInput, target: ProfileTarget): readonly Finding[] {
  if (target.existing === undefined) return [];
  const mine = new Set(target.people);
  const others = snapshot.links.msdyn_appconfiguration_systemuser.filter(
    (link) => link.from === target.id && !mine.has(link.to),
  ).length;
  if (others === 0) return [];
  const params = { profile: target.name, count: others };
  return [{ code: 'profile-shared', step, severity: 'warning', subject: target.id, params }];
}

export const appProfile: Step = {
  id: step,
  page: { step: '2', says: 'Attach the channel provider to an app profile.', link: page },
  plan: (input) => {
    const { profiles, questions } = input.layout.profiles;
    const made = profiles.map(
      (target): { readonly changes: readonly Change[]; readonly expect: readonly Expectation[] } => {
        const row = wantedRow(input, target);
        const links = wantedLinks(input, target);
        return {
          changes: [...rowChanges(row), ...links.flatMap((link) => linkChanges(input.snapshot, link))],
          expect: [rowExpectation(row), ...links.map(linkExpectation)],
        };
      },
    );
    return {
      changes: made.flatMap((one) => one.changes),
      questions: questions.filter((one) => one.step === step),
      findings: profiles.flatMap((target) => [
        ...carryFindings(step, input.snapshot, target),
        ...othersFindings(input, target),
      ]),
      expect: made.flatMap((one) => one.expect),
    };
  },
  check: (input) => checkExpectations(step, input),
};
