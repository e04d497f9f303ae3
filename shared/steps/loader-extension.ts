import type { Row, Snapshot } from '../domain/snapshot.ts';
import { checkExpectations } from './check-expectations.ts';
import { libraryFile, loaderName } from './facts.ts';
import { linkChanges, linkExpectation } from './row-changes.ts';
import { nothing, page, type Step } from './step.ts';

const step = 'loader-extension';

/** Found by name or by its web resource: nobody publishes the row's values, so both are looked at. */
function findLoader(snapshot: Snapshot): Row<'msdyn_applicationextension'> | undefined {
  const rows = snapshot.rows.msdyn_applicationextension;
  return (
    rows.find(
      (row) => row.columns.msdyn_name === loaderName || row.columns.msdyn_uniquename === loaderName,
    ) ?? rows.find((row) => row.columns.msdyn_webresource_url?.includes(libraryFile))
  );
}

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
