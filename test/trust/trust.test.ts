import { describe, expect, it } from 'vitest';
import { proofs } from './registry.ts';

/** The same proofs as `npm run trust`, with fewer points. */
describe('the claims of trust', () => {
  it.each(proofs.map((proof) => [proof.id, proof] as const))(
    '%s',
    async (_id, proof) => {
      const { figure, failures } = await proof.run({ points: proof.few, seed: 1, print: () => undefined });
      expect(failures, figure).toEqual([]);
    },
    180_000,
  );
});
