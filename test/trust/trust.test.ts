import { describe, expect, it } from 'vitest';
import { proofs } from './registry.ts';

/** The proofs of `npm run trust` with fewer points; a real worker is killed by `test/e2e/killed-worker.test.ts` here. */
describe('the claims of trust', () => {
  it.each(proofs.filter((proof) => proof.few > 0).map((proof) => [proof.id, proof] as const))(
    '%s',
    async (_id, proof) => {
      const { figure, failures } = await proof.run({ points: proof.few, seed: 1, print: () => undefined });
      expect(failures, figure).toEqual([]);
    },
    180_000,
  );
});
