import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeKind, invertAll } from '../../../shared/domain/change.ts';
import { unmet } from '../../../shared/domain/expectation.ts';
import { situations } from '../../builders/arbitrary-situation.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';

describe('every generated environment', () => {
  it('is restored exactly by the inverse of its applied plan, whatever kinds of changes it has', () => {
    const seen = new Map<ChangeKind, number>();
    fc.assert(
      fc.property(situations, ({ start, decisions }) => {
        const { changes } = planned(start, decisions);
        for (const { kind } of changes) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const after = appliedAll(start, changes);
        expect(appliedAll(after, invertAll(changes))).toEqual(start);
      }),
      { numRuns: 300 },
    );
    // A property over changes that never occur would prove nothing.
    expect(seen.size).toBeGreaterThan(2);
  });

  it('meets every expectation after its plan, and plans nothing more', () => {
    fc.assert(
      fc.property(situations, ({ start, decisions }) => {
        const made = planned(start, decisions);
        const after = appliedAll(start, made.changes);
        expect(unmet(made.expect, after)).toEqual([]);
        expect(planned(after, decisions).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its 1.0 rows, its managed rows, and all rows that others made and nobody decided to adopt', () => {
    fc.assert(
      fc.property(situations, ({ start, decisions, others }) => {
        // Providers are attached to an editable profile that people have; its own row is never written.
        const editable = new Set(
          start.rows.msdyn_appconfiguration.filter((row) => !row.columns.ismanaged).map((row) => row.id),
        );
        for (const change of planned(start, decisions).changes) {
          const place = 'relationship' in change ? change.from : change.id;
          expect(others.has(place) && !('relationship' in change && editable.has(place))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
