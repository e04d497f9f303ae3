import type { Finding } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import type { Plan, PlanRef } from '../domain/plan.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import { verifyPlan } from '../steps/plan-environment.ts';
import { appliedRuns } from './applied-runs.ts';
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
  const promised = await promisedIn(ports, environment);
  if (promised === undefined) return { findings: [] };
  const { against, plan } = promised;
  const about = { run, plan, snapshot };
  const evidence = [
    ...(await observeWidgets(ports, environment, { ...about, runPages: false })),
    ...(await observeWorkspace(ports, environment, about)),
  ];
  return { against, findings: verifyPlan(plan, snapshot, evidence) };
}

/**
 * What is compared: the baseline, or, where no run was ever verified, what the latest that wrote promised. It failed its
 * checks then, and this is how somebody sees whether they pass by now.
 */
async function promisedIn(
  ports: Ports,
  environment: EnvironmentSettings,
): Promise<{ readonly against: PlanRef; readonly plan: Plan } | undefined> {
  const current = await currentBaseline(ports, environment.key);
  if (current !== undefined) {
    const { base, baseline } = current;
    const plan = await ports.ledger.plan(environment.key, base.plan);
    return { against: base.plan, plan: { ...plan, expect: baseline.expect } };
  }
  const [latest] = await appliedRuns(ports, environment);
  if (latest?.status !== 'needs_repair' || latest.kind === 'rollback') return undefined;
  return { against: latest.plan, plan: await ports.ledger.plan(environment.key, latest.plan) };
}
