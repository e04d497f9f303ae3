import type { Proof } from './proof.ts';
import { approvalRaces } from './proofs/approval-races.ts';
import { auditChain } from './proofs/audit-chain.ts';
import { authorisation } from './proofs/authorisation.ts';
import { drift } from './proofs/drift.ts';
import { forgedTokens } from './proofs/forged-tokens.ts';
import { fuzzedCards } from './proofs/fuzzed-cards.ts';
import { hostilePages } from './proofs/hostile-pages.ts';
import { humanEdits } from './proofs/human-edits.ts';
import { kills } from './proofs/kills.ts';
import { lateWrites } from './proofs/late-writes.ts';
import { plantedSecrets } from './proofs/planted-secrets.ts';
import { rollback } from './proofs/rollback.ts';
import { schedules } from './proofs/schedules.ts';
import { stale } from './proofs/stale.ts';
import { stateMachine } from './proofs/state-machine.ts';
import { takeovers } from './proofs/takeovers.ts';
import { wakeUps } from './proofs/wake-ups.ts';
import { widgetGuard } from './proofs/widget-guard.ts';

/** Every proof: first those that share the cores, the longest of them before the others; the real processes last. */
export const proofs: readonly Proof[] = [
  fuzzedCards,
  approvalRaces,
  humanEdits,
  wakeUps,
  authorisation,
  stale,
  rollback,
  drift,
  schedules,
  lateWrites,
  plantedSecrets,
  auditChain,
  widgetGuard,
  forgedTokens,
  stateMachine,
  hostilePages,
  takeovers,
  kills,
];
