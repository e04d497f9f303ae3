import type { Proof } from './proof.ts';
import { approvalRaces } from './proofs/approval-races.ts';
import { authorisation } from './proofs/authorisation.ts';
import { forgedTokens } from './proofs/forged-tokens.ts';
import { fuzzedCards } from './proofs/fuzzed-cards.ts';
import { humanEdits } from './proofs/human-edits.ts';
import { stale } from './proofs/stale.ts';
import { wakeUps } from './proofs/wake-ups.ts';

/** Every proof, in the order they are run: the quick ones first. */
export const proofs: readonly Proof[] = [
  authorisation,
  wakeUps,
  forgedTokens,
  approvalRaces,
  stale,
  humanEdits,
  fuzzedCards,
];
