import { isPersonChange } from '../domain/change.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunIn, StopCause } from '../domain/run.ts';
import type { Account } from './apply-block.ts';

/** More refused people than this, or than this share of the plan's people, stops a run. */
const refusedAtMost = 20;
const refusedShare = 0.01;

/**
 * Why a run must not go on, if it must not. A failed configuration change stops it; failed people are collected until
 * there are too many; whoever asked to stop gets it once nothing is in flight any more.
 */
export function stopCause(
  plan: Plan,
  { outcomes, details }: Account,
  run: RunIn<'applying'>,
): StopCause | undefined {
  const failed = outcomes.flatMap((one, index) => (one === 'x' || one === 'c' ? [index] : []));
  const at = failed.find((index) => !isPerson(plan, index));
  if (at !== undefined)
    return { cause: outcomes[at] === 'c' ? 'conflict' : 'step_failed', at, ...detailOf(details.get(at)) };
  const people = plan.changes.filter(isPersonChange).length;
  if (failed.length > refusedAtMost || failed.length > Math.max(1, people * refusedShare))
    return { cause: 'too_many_refused', ...detailOf(details.get(failed[0] ?? -1)) };
  // A wish that comes with the last change has nothing left to stop: the run is verified like any other.
  const stoppable = outcomes.includes('.') && !outcomes.includes('i');
  if (run.cancelledBy !== undefined && stoppable) return { cause: 'cancelled', by: run.cancelledBy };
  return undefined;
}

const detailOf = (detail: string | undefined): Pick<StopCause, 'detail'> =>
  detail === undefined ? {} : { detail };

function isPerson(plan: Plan, index: number): boolean {
  const change = plan.changes[index];
  return change !== undefined && isPersonChange(change);
}
