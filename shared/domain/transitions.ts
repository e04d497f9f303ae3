import type { Run, RunIn, RunStatus } from './run.ts';

/**
 * The whole transition table. A closed run never reopens: plan again, repair, widen and rollback are new runs that name
 * their predecessor. Only what a late look or a repair without changes tells moves one, to a status that is closed too:
 * nobody had seen how the run ended, or what had failed was mended by hand.
 */
export const transitions = {
  planning: [
    'planning',
    'needs_decisions',
    'awaiting_approval',
    'no_changes',
    'failed',
    'blocked',
    'cancelled',
    'superseded',
  ],
  needs_decisions: ['needs_decisions', 'planning', 'expired', 'cancelled', 'superseded'],
  awaiting_approval: [
    'awaiting_approval',
    'planning',
    'scheduled',
    'applying',
    'rejected',
    'expired',
    'cancelled',
    'superseded',
  ],
  scheduled: ['applying', 'expired', 'cancelled'],
  applying: ['applying', 'verifying', 'stale', 'stopped', 'failed', 'blocked', 'cancelled', 'expired'],
  verifying: ['verifying', 'succeeded', 'unproven', 'needs_repair', 'blocked'],
  blocked: ['blocked', 'planning', 'applying', 'verifying', 'stopped', 'cancelled', 'expired'],
  no_changes: [],
  succeeded: [],
  // What somebody saw later, or a repair that had nothing to write: see docs/adr/0011-late-evidence.md.
  unproven: ['succeeded', 'needs_repair'],
  needs_repair: ['succeeded', 'unproven'],
  stopped: [],
  failed: [],
  rejected: [],
  expired: [],
  stale: [],
  superseded: [],
  cancelled: [],
} as const satisfies { readonly [S in RunStatus]: readonly RunStatus[] };

type Next<S extends RunStatus> = (typeof transitions)[S][number];
type BaseKeys =
  | 'id'
  | 'environment'
  | 'kind'
  | 'requester'
  | 'requestedAt'
  | 'changedAt'
  | 'predecessor'
  | 'repairs'
  | 'asked';

/**
 * The run in its next status. The compiler refuses a transition that is not in the table; a run read from the ledger
 * is checked again here, because the table row and the code may be of different ages.
 *
 * @param now ISO 8601
 */
export function become<S extends RunStatus, T extends Next<S> & RunStatus>(
  run: RunIn<S>,
  status: T,
  data: Omit<RunIn<T>, BaseKeys | 'status'>,
  now: string,
): RunIn<T> {
  const from: Run = run as Run;
  const allowed: readonly RunStatus[] = transitions[from.status];
  if (!allowed.includes(status)) throw new Error(`run ${from.id}: ${from.status} cannot become ${status}`);
  const { id, environment, kind, requester, requestedAt, predecessor, repairs, asked } = from;
  const base = {
    id,
    environment,
    kind,
    requester,
    requestedAt,
    changedAt: now,
    ...(predecessor === undefined ? {} : { predecessor }),
    ...(repairs === undefined ? {} : { repairs }),
    ...(asked === undefined ? {} : { asked }),
  };
  return { ...base, status, ...data } as unknown as RunIn<T>;
}
