import type { Baseline } from '../../shared/domain/baseline.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { nextBaseline } from '../../shared/steps/drift/next-baseline.ts';
import { appliedAll } from './model.ts';
import { planned } from './planned.ts';
import { retirementOf } from './retired.ts';
import { withEffective } from './with-effective.ts';
import { contosoDev } from './world.ts';

export interface Retired {
  readonly snapshot: Snapshot;
  readonly baseline: Baseline;
  readonly retirement: Plan;
}

/** An environment that was migrated and whose 1.0 rows were then retired. */
export function retiredEnvironment(start: Snapshot): Retired {
  const plan = planned(start);
  const moved = withEffective(appliedAll(start, plan.changes));
  const first = verified(undefined, plan, moved);
  const retirement = retirementOf(moved, first.expect);
  const snapshot = withEffective(appliedAll(moved, retirement.changes));
  return { snapshot, retirement, baseline: verified(first, retirement, snapshot) };
}

function verified(previous: Baseline | undefined, plan: Plan, snapshot: Snapshot): Baseline {
  const at = '2026-03-02T09:00:00.000Z';
  const run = newRunId(contosoDev.key, new Date(at), 'abcdef012345');
  return nextBaseline({ previous, plan, outcomes: [], snapshot, evidence: [], run, at });
}
