import type { RunStatus } from '../../../shared/domain/run.ts';

export type Actor = 'start' | 'approve' | 'reject' | 'answer' | 'cancel' | 'worker' | 'sweep';

/**
 * The state machine once more, written down from the design and not from the product: who may move a run from where
 * to where. `none` is a run that did not exist. A status that is missing here never changes.
 */
export const allowed: { readonly [A in Actor]: Partial<Record<RunStatus | 'none', readonly RunStatus[]>> } = {
  start: { none: ['planning'] },
  approve: { awaiting_approval: ['applying'] },
  reject: { awaiting_approval: ['rejected'] },
  answer: { needs_decisions: ['planning'], awaiting_approval: ['planning'] },
  cancel: {
    planning: ['cancelled'],
    needs_decisions: ['cancelled'],
    awaiting_approval: ['cancelled'],
    blocked: ['cancelled', 'stopped'],
  },
  worker: {
    planning: ['needs_decisions', 'awaiting_approval', 'no_changes', 'failed', 'blocked'],
    applying: ['applying', 'verifying', 'stale', 'stopped', 'failed', 'blocked', 'cancelled', 'expired'],
    verifying: ['succeeded', 'needs_repair', 'blocked'],
    blocked: ['blocked', 'planning', 'applying', 'verifying'],
  },
  sweep: { needs_decisions: ['expired'], awaiting_approval: ['expired'] },
};

/** What each status must look like everywhere it can be seen. */
interface Look {
  /** Exit code of the terminal. */
  readonly exit: 0 | 1 | 3;
  /** Heading of the card. */
  readonly card: string;
  /** Last audit rows it may have. */
  readonly audit: readonly string[];
  /** Whether changes may have been written. */
  readonly writes: 'none' | 'some' | 'all';
}

const open = (card: string, audit: readonly string[], writes: Look['writes'] = 'none'): Look => ({
  exit: 3,
  card,
  audit,
  writes,
});
const bad = (card: string, audit: string, writes: Look['writes'] = 'none'): Look => ({
  exit: 1,
  card,
  audit: [audit],
  writes,
});
const blockedOrAsked = ['blocked', 'asked to stop'];

export const looks: { readonly [S in RunStatus]?: Look } = {
  planning: open('Planning', ['requested', 'answered', 'blocked']),
  needs_decisions: open('Answers needed', ['planned']),
  awaiting_approval: open('Waiting for approval', ['planned']),
  applying: open('Applying', ['approved', ...blockedOrAsked], 'some'),
  verifying: open('Checking the result', ['applied', 'blocked'], 'all'),
  blocked: open('Waiting for the environment', blockedOrAsked, 'some'),
  no_changes: { exit: 0, card: 'Nothing to change', audit: ['planned'], writes: 'none' },
  succeeded: { exit: 0, card: 'Done and checked', audit: ['succeeded'], writes: 'all' },
  needs_repair: bad('Applied, but checks failed', 'needs_repair', 'some'),
  stopped: { ...bad('Stopped half way', 'stopped', 'some'), audit: ['stopped', 'cancelled'] },
  failed: bad('Not possible', 'failed'),
  rejected: bad('Rejected', 'rejected'),
  expired: bad('Expired', 'expired'),
  stale: bad('Out of date, nothing written', 'stale'),
  cancelled: bad('Cancelled', 'cancelled'),
};
