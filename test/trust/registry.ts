import type { Proof } from './proof.ts';
import { humanEdits } from './proofs/human-edits.ts';
import { stale } from './proofs/stale.ts';

/** Every proof, in the order they are run: the quick ones first. */
export const proofs: readonly Proof[] = [stale, humanEdits];
