import { notCheckedYet } from './check-expectations.ts';
import { nothing, page, type Step } from './step.ts';

export const widgetMode: Step = {
  id: 'widget-mode',
  page: { step: '4', says: 'The widget makes its panel visible with setMode(1).', link: page },
  plan: () => nothing,
  check: () => notCheckedYet('widget-mode'),
};
