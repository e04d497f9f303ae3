import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmet } from '../../../shared/domain/expectation.ts';
import type { Outcome } from '../../../shared/domain/journal.ts';
import { situations } from '../../builders/arbitrary-situation.ts';
import { appliedAll } from '../../builders/model.ts';
import { rollbackOf, stateOf, takenBack } from '../../builders/taken-back.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 120);

describe('a rollback of every generated environment', () => {
  it('leaves the environment as it was before a complete run, once the graves are due', () => {
    fc.assert(
      fc.property(situations, ({ start, plan }) => {
        const now = appliedAll(start, plan.changes);
        const run = { plan, outcomes: plan.changes.map((): Outcome => 'd') };
        const rollback = rollbackOf(run, now);
        expect(rollback?.questions ?? []).toEqual([]);
        if (rollback !== undefined)
          expect(unmet(rollback.expect, appliedAll(now, rollback.changes))).toEqual([]);
        expect(stateOf(takenBack(run, now, rollback))).toBe(stateOf(start));
      }),
      { numRuns },
    );
  });

  it('does so for a run that stopped after any of its changes, the next one answered or not', () => {
    fc.assert(
      fc.property(situations, ({ start, plan }) => {
        let now = start;
        for (const [at, change] of [...plan.changes, undefined].entries()) {
          const next = change === undefined ? now : appliedAll(now, [change]);
          for (const [state, outcome] of [
            [now, '.'],
            [now, 'i'],
            [next, 'i'],
          ] as const) {
            const outcomes = plan.changes.map(
              (_one, n): Outcome => (n < at ? 'd' : n === at ? outcome : '.'),
            );
            const run = { plan, outcomes };
            expect(stateOf(takenBack(run, state, rollbackOf(run, state)))).toBe(stateOf(start));
          }
          now = next;
        }
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
