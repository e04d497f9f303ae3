import type { Proof } from '../proof.ts';
import { fuzzCards } from '../who/fuzz-cards.ts';
import { fuzzSet } from '../who/fuzz-set.ts';

export const fuzzedCards: Proof = {
  id: 'fuzzed-cards',
  claim: 'No card that was tampered with changes anything or throws, whoever sends it.',
  few: 4_000,
  run: async ({ points = 1_000_000, seed }) => fuzzCards(await fuzzSet(), points, seed),
};
