import type { Run, RunIn, RunStatus } from '../../shared/domain/run.ts';
import { needsRepairCard, noChangesCard, stoppedCard, succeededCard, unprovenCard } from './applied-cards.ts';
import type { Body, Rendering } from './rendering.ts';
import {
  cancelledCard,
  expiredCard,
  failedCard,
  rejectedCard,
  staleCard,
  supersededCard,
} from './unwritten-cards.ts';
import { awaitingApprovalCard, needsDecisionsCard, planningCard, scheduledCard } from './waiting-cards.ts';
import { applyingCard, blockedCard, verifyingCard } from './working-cards.ts';

/** One renderer per status; a status without one does not compile. */
const runCards = {
  planning: planningCard,
  needs_decisions: needsDecisionsCard,
  awaiting_approval: awaitingApprovalCard,
  scheduled: scheduledCard,
  applying: applyingCard,
  verifying: verifyingCard,
  blocked: blockedCard,
  no_changes: noChangesCard,
  succeeded: succeededCard,
  unproven: unprovenCard,
  needs_repair: needsRepairCard,
  stopped: stoppedCard,
  failed: failedCard,
  rejected: rejectedCard,
  expired: expiredCard,
  stale: staleCard,
  superseded: supersededCard,
  cancelled: cancelledCard,
} satisfies { readonly [S in RunStatus]: (run: RunIn<S>, view: Rendering) => Body };

export function runBody(run: Run, view: Rendering): Body {
  // The registry pairs each status with its own renderer; TypeScript cannot follow that through the union.
  const render = runCards[run.status] as (run: Run, view: Rendering) => Body;
  return render(run, view);
}
