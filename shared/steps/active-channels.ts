import { notCheckedYet } from './check-expectations.ts';
import { nothing, page, type Step } from './step.ts';

export const activeChannels: Step = {
  id: 'active-channels',
  page: {
    step: 'Omnichannel 5',
    says: 'Active channel providers are switched on (Omnichannel).',
    link: page,
  },
  plan: () => nothing,
  check: () => notCheckedYet('active-channels'),
};
