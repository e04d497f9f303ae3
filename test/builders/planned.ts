import type { Plan } from '../../shared/domain/plan.ts';
import type { Decision } from '../../shared/domain/question.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { id } from './ids.ts';
import { appliedAll } from './model.ts';
import { settings } from './snapshot.ts';
import { withEffective } from './with-effective.ts';

/** The plan of an environment; throws where the planner refuses. */
export function planned(snapshot: Snapshot, decisions: readonly Decision[] = []): Plan {
  const made = planEnvironment({ settings, snapshot: withEffective(snapshot), decisions });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

/** The environment after its plan. */
export function migrated(snapshot: Snapshot): Snapshot {
  return appliedAll(snapshot, planned(snapshot).changes);
}

/** One answer to every question of a plan. */
export function answers(plan: Plan, value: string): readonly Decision[] {
  return plan.questions.map((question) => ({
    questionId: question.id,
    factsHash: question.factsHash,
    value,
    by: { id: id(0xee, 1), name: 'Ada' },
    at: '2026-11-02T09:00:00.000Z',
  }));
}
