import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { situations } from '../../builders/arbitrary-situation.ts';
import { awkwardCases } from '../../builders/awkward-cases.ts';

const generated = fc.sample(situations, { numRuns: 400, seed: 20_261_122 });

it('generates every awkward case, and says how often', () => {
  const counts = awkwardCases.map(
    ({ id, occursIn }) => [id, generated.filter(({ start, plan }) => occursIn(start, plan)).length] as const,
  );
  console.log(counts.map(([id, count]) => `${String(count).padStart(4)}  ${id}`).join('\n'));
  expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  expect(new Set(counts.map(([id]) => id)).size).toBe(counts.length);
});

it('generates changes of every kind that a migration has', () => {
  const kinds = new Set(generated.flatMap(({ plan }) => plan.changes.map((change) => change.kind)));
  // A property over changes that never occur would prove nothing.
  expect([...kinds].sort()).toEqual(['associate', 'create', 'disassociate', 'reactivate', 'update']);
});
