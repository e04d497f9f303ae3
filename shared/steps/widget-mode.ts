import type { WidgetSight } from '../domain/evidence.ts';
import { judgeWidget } from '../domain/judge-widget.ts';
import { notCheckedYet } from './check-expectations.ts';
import { nothing, page, type Step } from './step.ts';

export const widgetMode: Step = {
  id: 'widget-mode',
  page: { step: '4', says: 'The widget makes its panel visible with setMode(1).', link: page },
  plan: () => nothing,
  check: ({ evidence, expect }) => {
    const sights = evidence.filter((one): one is WidgetSight => one.kind === 'widget');
    if (sights.length > 0) return sights.flatMap(judgeWidget);
    const any = expect.some((one) => one.kind === 'row' && one.table === 'msdyn_channelprovider');
    return any ? notCheckedYet('widget-mode') : [];
  },
};
