import type { Guid } from '../../shared/domain/guid.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { PilotAsk } from '../../shared/domain/run-ask.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { type PlanInput, planEnvironment } from '../../shared/steps/plan-environment.ts';
import type { Situation } from './arbitrary-situation.ts';
import { applied, appliedAll } from './model.ts';
import { settings } from './snapshot.ts';
import { withEffective } from './with-effective.ts';

export const made = (input: Omit<PlanInput, 'settings'>): Plan => {
  const plan = planEnvironment({ settings, ...input });
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
};

/** A pilot of so many, and the widening of what it left; `undefined` where nobody can go first. */
export interface Stages {
  readonly pilot: Plan;
  readonly between: Snapshot;
  readonly widen: Plan;
  readonly end: Snapshot;
  /** What one migration of everybody leaves. */
  readonly atOnce: Snapshot;
}

export function stages({ start, rules, decisions, plan }: Situation, ask: PilotAsk): Stages | undefined {
  const pilot = planEnvironment({ settings, snapshot: start, decisions, pilot: ask });
  if (isRefusal(pilot)) return undefined;
  const between = withEffective(appliedAll(start, pilot.changes), rules);
  const pilots = new Set<Guid>(pilot.settings.pilot?.people ?? []);
  const widen = made({ snapshot: between, decisions, kind: 'widen', pilots });
  const end = withEffective(appliedAll(between, widen.changes), rules);
  return { pilot, between, widen, end, atOnce: withEffective(appliedAll(start, plan.changes), rules) };
}

/** The environment after each single change. */
export function after(start: Snapshot, plan: Plan): readonly Snapshot[] {
  let now = start;
  return plan.changes.map((change) => {
    now = applied(now, change);
    return now;
  });
}
