import { checkExpectations } from './check-expectations.ts';
import { appValue, type ProfileTarget, profileTargets } from './profile-target.ts';
import { linkChanges, linkExpectation, rowChanges, rowExpectation } from './row-changes.ts';
import { page, type Step, type StepInput } from './step.ts';

const step = 'app-profile';

function wantedProfile({ snapshot }: StepInput, target: ProfileTarget) {
  const { id, name, uniqueName, existing } = target;
  const columns = {
    msdyn_name: name,
    msdyn_uniquename: uniqueName,
    msdyn_appmoduleuniquename: appValue(snapshot),
  };
  const row = { step, label: name, table: 'msdyn_appconfiguration' as const, id };
  // An existing profile keeps its name and app value: somebody may have renamed it on purpose.
  return existing === undefined ? { ...row, columns } : { ...row, columns: {}, existing };
}

function wantedLinks(target: ProfileTarget) {
  return target.providers.map((provider) => ({
    step,
    label: provider.seen.name,
    relationship: 'msdyn_appconfig_msdyn_channelprovider' as const,
    from: target.id,
    to: provider.id,
  }));
}

export const appProfile: Step = {
  id: step,
  page: { step: '2', says: 'Attach the channel provider to an app profile.', link: page },
  plan: (input) => {
    const targets = profileTargets(input);
    const rows = targets.map((target) => wantedProfile(input, target));
    const links = targets.flatMap(wantedLinks);
    return {
      changes: [...rows.flatMap(rowChanges), ...links.flatMap((link) => linkChanges(input.snapshot, link))],
      questions: [],
      findings: [],
      expect: [...rows.map(rowExpectation), ...links.map(linkExpectation)],
    };
  },
  check: (input) => checkExpectations(step, input),
};
