import type { Finding } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import type { PlanRef } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { verifyPlan } from '../steps/plan-environment.ts';
import { currentBaseline } from './current-baseline.ts';
import { observeWidgets } from './observe-widgets.ts';
import { observeWorkspace } from './observe-workspace.ts';
import type { Ports } from './ports.ts';

export interface Validated {
  /** The plan whose expectation was compared; absent when this environment was never migrated by us. */
  readonly against?: PlanRef;
  readonly findings: readonly Finding[];
}

/** All that plans so far promised, by the environment, its pages and its workspace now. @param run under which sights are kept */
export async function validateNow(
  ports: Ports,
  environment: EnvironmentSettings,
  run: RunId,
): Promise<Validated | Refusal> {
  const snapshot = await ports.dataverse(environment).readSnapshot('compare');
  if (isRefusal(snapshot)) return snapshot;
  const current = await currentBaseline(ports, environment.key);
  if (current === undefined) return { findings: [] };
  const { base, baseline } = current;
  const plan = { ...(await ports.ledger.plan(environment.key, base.plan)), expect: baseline.expect };
  const about = { run, plan, snapshot };
  const evidence = [
    ...(await observeWidgets(ports, environment, { ...about, runPages: false })),
    ...(await observeWorkspace(ports, environment, about)),
  ];
  return { against: base.plan, findings: verifyPlan(plan, snapshot, evidence) };
}
