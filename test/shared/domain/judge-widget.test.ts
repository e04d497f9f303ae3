import { describe, expect, it } from 'vitest';
import type { WidgetSight } from '../../../shared/domain/evidence.ts';
import { judgeWidget } from '../../../shared/domain/judge-widget.ts';
import type { WidgetFindingCode, WidgetReport } from '../../../shared/domain/widget-report.ts';
import { curePhrase, findingPhrase } from '../../../shared/texts/phrases.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';

const sight = (code: Partial<WidgetReport>): WidgetSight => ({
  kind: 'widget',
  step: 'widget-mode',
  id: 'widget-1',
  at: '2026-11-02T09:00:00.000Z',
  hash: '0',
  address: 'https://phone.example/',
  providers: [],
  label: 'Phone',
  framing: { framed: 'yes', findings: [] },
  code: { ...dockingWidget, ...code },
});
const found = (code: WidgetFindingCode) =>
  ({ code, severity: 'warning', file: 'a.js', line: 3, column: 5, params: {} }) as const;
const judged = (code: Partial<WidgetReport>) =>
  judgeWidget(sight(code)).map((one) => `${one.severity} ${one.code}`);

describe('what is said of a widget', () => {
  it('is good where its panel is docked at start', () => {
    expect(judged({})).toEqual(['passed widget-docks']);
  });

  it('warns instead where it is docked, but beside other providers and without a session', () => {
    const place = { file: 'a.js', line: 3, column: 5 };
    const code = {
      why: { code: 'docked-at-init', params: {}, place },
      findings: [found('several-providers-need-session')],
    };
    expect(judged(code)).toEqual(['warning widget-needs-session']);
    const [finding] = judgeWidget(sight(code));
    if (finding === undefined) throw new Error('no finding');
    expect(finding.params).toMatchObject({ name: 'Phone', ...place });
    expect([findingPhrase('en', finding)?.key, curePhrase(finding)?.key]).toEqual([
      'finding.widget-needs-session',
      'cure.widget-needs-session',
    ]);
  });

  it('tells once that an event docks it, also beside other providers', () => {
    const findings = [found('visible-only-on-event'), found('several-providers-need-session')];
    expect(judged({ visible: 'on-event', findings })).toEqual(['warning widget-docks-on-event']);
  });

  it('warns of a library of another organisation', () => {
    expect(judged({ findings: [found('foreign-org-url')] })).toEqual([
      'passed widget-docks',
      'warning widget-foreign-org-url',
    ]);
  });
});
