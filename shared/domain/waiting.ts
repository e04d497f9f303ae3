import type { RunIn } from './run.ts';
import { become } from './transitions.ts';

type Waiting = RunIn<'awaiting_approval'>;
type Changed = Partial<
  Pick<Waiting, 'plan' | 'approvalId' | 'given' | 'reach' | 'needed' | 'whole' | 'handed' | 'reminded'>
>;

/** What is gone, where it is named: approvals of another plan, a part that is the whole again. */
type Dropped = 'given' | 'whole' | 'wholeReach' | 'needed' | 'reach';

/** A run that goes on waiting for its approval, with something about it changed. @param at ISO 8601 */
export function stillWaiting(
  run: Waiting,
  changed: Changed,
  at: string,
  dropped: readonly Dropped[] = [],
): Waiting {
  const { plan, approvalId, expiresAt, given, since = run.changedAt, reach, needed, whole } = run;
  const { handed, reminded } = run;
  const kept = { given, reach, needed, whole, handed, reminded };
  const there = Object.entries(kept).filter(
    ([name, value]) => value !== undefined && !(dropped as readonly string[]).includes(name),
  );
  const data = { plan, approvalId, expiresAt, since, ...Object.fromEntries(there), ...changed };
  return become(run, 'awaiting_approval', data, at);
}
