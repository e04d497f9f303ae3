import type { Expectation } from '../../shared/domain/expectation.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Decision } from '../../shared/domain/question.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { planRetire } from '../../shared/steps/plan-retire.ts';
import { settings } from './snapshot.ts';

/** The retirement of what moved, where `base` is what the last verified run left. */
export function retirementOf(
  snapshot: Snapshot,
  base: readonly Expectation[],
  decisions: readonly Decision[] = [],
): Plan {
  const plan = planRetire({ settings, snapshot, decisions, base });
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
}
