import { targetApps, workspaceApp } from '../domain/apps.ts';
import type { Finding } from '../domain/finding.ts';
import { cifV2Solution } from './facts.ts';
import { nothing, page, type Step, type StepInput } from './step.ts';

const step = 'environment';

function findings({ snapshot, layout }: StepInput): readonly Finding[] {
  const found: Finding[] = [{ code: 'organization-confirmed', step, severity: 'passed', params: {} }];
  if (!snapshot.rows.solution.some((row) => row.columns.uniquename === cifV2Solution))
    found.push({ code: 'solution-missing', step, severity: 'error', params: { solution: cifV2Solution } });
  if (!snapshot.rows.appmodule.some((row) => targetApps.includes(row.columns.uniquename ?? '')))
    found.push({ code: 'app-missing', step, severity: 'error', params: { app: workspaceApp } });
  else if (layout.seen.length === 0)
    found.push({ code: 'nothing-to-migrate', step, severity: 'info', params: {} });
  return found;
}

export const environment: Step = {
  id: step,
  page: {
    step: '1',
    says: 'Choose the environment. We confirm the organisation and its solutions.',
    link: page,
  },
  plan: (input) => ({ ...nothing, findings: findings(input) }),
  check: () => [{ code: 'organization-confirmed', step, severity: 'passed', params: {} }],
};
