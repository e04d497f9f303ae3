import type { WidgetSight } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import { judgeWidget } from '../domain/judge-widget.ts';
import { notCheckedYet } from './check-expectations.ts';
import { nothing, page, type Step } from './step.ts';

/** As many good widgets are named; more are counted, so that what is not good is not lost among them. */
const namedAtMost = 3;

export const widgetMode: Step = {
  id: 'widget-mode',
  page: { step: '4', says: 'The widget makes its panel visible with setMode(1).', link: page },
  plan: () => nothing,
  check: ({ evidence, expect }) => {
    const sights = evidence.filter((one): one is WidgetSight => one.kind === 'widget');
    const providers = expect.flatMap((one) =>
      one.kind === 'row' && one.table === 'msdyn_channelprovider' ? [one.id] : [],
    );
    if (sights.length === 0) return providers.length > 0 ? notCheckedYet('widget-mode') : [];
    const seen = new Set(sights.flatMap((one) => one.providers));
    const unseen = providers.filter((id) => !seen.has(id)).length;
    return [...together(sights.flatMap(judgeWidget)), ...notLookedAt(unseen)];
  },
};

function together(findings: readonly Finding[]): readonly Finding[] {
  const passed = findings.filter((one) => one.severity === 'passed');
  if (passed.length <= namedAtMost) return findings;
  const params = { count: passed.length };
  return [
    ...findings.filter((one) => one.severity !== 'passed'),
    { code: 'widgets-dock', step: 'widget-mode', severity: 'passed', params },
  ];
}

/** Pages that are no addresses, and those beyond the most that are looked at in one run. */
function notLookedAt(count: number): readonly Finding[] {
  if (count === 0) return [];
  return [{ code: 'widgets-not-looked-at', step: 'widget-mode', severity: 'unchecked', params: { count } }];
}
