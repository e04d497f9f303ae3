import type { Proof } from './proof.ts';
import { forgedTokens } from './proofs/forged-tokens.ts';
import { humanEdits } from './proofs/human-edits.ts';
import { stale } from './proofs/stale.ts';
import { wakeUps } from './proofs/wake-ups.ts';

/** Every proof, in the order they are run: the quick ones first. */
export const proofs: readonly Proof[] = [wakeUps, forgedTokens, stale, humanEdits];
