import type { Proof } from './proof.ts';

/** Every proof, in the order they are run: the quick ones first. */
export const proofs: readonly Proof[] = [];
