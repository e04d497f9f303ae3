import { type Change, isPersonChange } from '../domain/change.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunIn, StopCause } from '../domain/run.ts';
import type { Account } from './account.ts';

/** See `peopleTolerated`. */
const refusedAtMost = 20;
const refusedPercent = 1;

/**
 * How many people of a plan may stay unchanged before the run stops: at most 20 and at most 1 % of them, so whichever is
 * less; 1 % is less below 2,000 people. A hundredth is rounded down, but one person alone never stops a run.
 */
export function peopleTolerated(people: number): number {
  return Math.min(refusedAtMost, Math.max(1, Math.floor((people * refusedPercent) / 100)));
}

/**
 * Why a run must not go on, if it must not. A failed configuration change stops it; failed people are collected until
 * there are too many; whoever asked to stop gets it once nothing is in flight any more.
 */
export function stopCause(
  plan: Plan,
  { outcomes, details }: Account,
  run: RunIn<'applying'>,
): StopCause | undefined {
  const failed: number[] = [];
  // Asked whenever something lands, of ten thousand: nothing is made for those that went well.
  for (const [index, one] of outcomes.entries()) if (one === 'x' || one === 'c') failed.push(index);
  const at = failed.find((index) => !isPerson(plan, index));
  if (at !== undefined)
    return { cause: outcomes[at] === 'c' ? 'conflict' : 'step_failed', at, ...detailOf(details.get(at)) };
  const refused = peopleOf(failed.flatMap((index) => plan.changes[index] ?? []));
  if (refused.size > 0 && refused.size > peopleTolerated(peopleOf(plan.changes).size))
    return { cause: 'too_many_refused', ...detailOf(details.get(failed[0] ?? -1)) };
  // A wish that comes with the last change has nothing left to stop: the run is verified like any other.
  const stoppable = outcomes.includes('.') && !outcomes.includes('i');
  if (run.cancelledBy !== undefined && stoppable) return { cause: 'cancelled', by: run.cancelledBy };
  return undefined;
}

/** Moving somebody is two changes, and still one person. */
function peopleOf(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => (isPersonChange(change) && 'relationship' in change ? [change.to] : [])),
  );
}

const detailOf = (detail: string | undefined): Pick<StopCause, 'detail'> =>
  detail === undefined ? {} : { detail };

function isPerson(plan: Plan, index: number): boolean {
  const change = plan.changes[index];
  return change !== undefined && isPersonChange(change);
}
