import type { Evidence } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import type { Outcome } from '../domain/journal.ts';
import { otherProfiles } from '../domain/other-profiles.ts';
import { withoutSkipped } from '../domain/people-since.ts';
import { type Plan, showsPanels } from '../domain/plan.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { verifyPlan } from '../steps/plan-environment.ts';
import { observeWidgets } from './observe-widgets.ts';
import { observeWorkspace } from './observe-workspace.ts';
import type { Ports } from './ports.ts';

export interface CheckRun {
  readonly run: RunId;
  readonly plan: Plan;
  /** In plan order; empty of a plan without changes. */
  readonly outcomes: readonly Outcome[];
  readonly snapshot: Snapshot;
  /** A look at the workspace that was made already; one is tried when absent. */
  readonly look?: Evidence;
}

/** Every expectation of a plan and every step's check, by the environment and its pages as they are now. */
export async function checkRun(
  ports: Ports,
  environment: EnvironmentSettings,
  about: CheckRun,
): Promise<{ readonly findings: readonly Finding[]; readonly evidence: readonly Evidence[] }> {
  const { plan, snapshot, outcomes, look } = about;
  const evidence = showsPanels(plan)
    ? [
        ...(await observeWidgets(ports, environment, { ...about, runPages: true })),
        ...(look === undefined ? await observeWorkspace(ports, environment, about) : [look]),
      ]
    : [];
  const findings = verifyPlan(withoutSkipped(plan, outcomes), snapshot, evidence);
  return { evidence, findings: [...findings, ...otherProfiles(plan, snapshot)] };
}
