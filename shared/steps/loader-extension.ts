import { checkExpectations } from './check-expectations.ts';
import { findLoader } from './facts.ts';
import { linkChanges, linkExpectation } from './row-changes.ts';
import { nothing, page, type Step } from './step.ts';

const step = 'loader-extension';

export const loaderExtension: Step = {
  id: step,
  page: {
    step: 'check 2',
    says: 'The profile loads the CIF 2.0 library through its application extension.',
    link: page,
  },
  plan: (input) => {
    const targets = input.layout.profiles.profiles;
    const loader = findLoader(input.snapshot);
    if (targets.length === 0) return nothing;
    if (loader === undefined)
      return { ...nothing, findings: [{ code: 'loader-missing', step, severity: 'error', params: {} }] };
    const relationship = 'msdyn_appconfiguration_applicationextension' as const;
    const links = targets.map(({ id, name }) => ({
      step,
      label: name,
      relationship,
      from: id,
      to: loader.id,
    }));
    return {
      ...nothing,
      changes: links.flatMap((link) => linkChanges(input.snapshot, link)),
      expect: links.map(linkExpectation),
    };
  },
  check: (input) => checkExpectations(step, input),
};
