import { openProof } from '../shared/domain/open-proof.ts';
import type { Run, RunStatus } from '../shared/domain/run.ts';

/** What a script learns of a run: 0 it is as wanted, 1 it ended otherwise, 3 it is not over. A new status does not compile without one. */
const codes = {
  planning: 3,
  needs_decisions: 3,
  awaiting_approval: 3,
  scheduled: 3,
  applying: 3,
  verifying: 3,
  blocked: 3,
  no_changes: 0,
  succeeded: 0,
  // Applied, but nobody has seen it work: a script that goes on must know.
  unproven: 1,
  needs_repair: 1,
  stopped: 1,
  failed: 1,
  rejected: 1,
  expired: 1,
  stale: 1,
  superseded: 1,
  cancelled: 1,
} as const satisfies { readonly [S in RunStatus]: number };

export function exitCodeOf(run: Run): number {
  // Nothing to write, and what was written before is not proven: the same to a script.
  return openProof(run) === undefined ? codes[run.status] : 1;
}
