import { notCheckedYet } from './check-expectations.ts';
import { nothing, page, type Step } from './step.ts';

export const workspace: Step = {
  id: 'workspace',
  page: { step: '5', says: 'Open the workspace and see the panel.', link: page },
  plan: () => nothing,
  check: () => notCheckedYet('workspace'),
};
