import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../shared/domain/baseline.ts';
import type { Change } from '../../shared/domain/change.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import { digestOf, type Plan } from '../../shared/domain/plan.ts';
import { rowById, type Snapshot } from '../../shared/domain/snapshot.ts';
import type { Value } from '../../shared/domain/tables.ts';
import { compareBaseline, seenIn } from '../../shared/steps/drift/compare-baseline.ts';
import { expectationOf } from '../../shared/steps/drift/merge-expectations.ts';
import { nextBaseline } from '../../shared/steps/drift/next-baseline.ts';
import { movingRows } from '../../shared/steps/who-sees-what.ts';
import { type Situation, situations } from '../builders/arbitrary-situation.ts';
import { appliedAll } from '../builders/model.ts';
import { withEffective } from '../builders/with-effective.ts';
import { contosoDev } from '../builders/world.ts';

/** Whoever has several profiles of their own may count as served by another one afterwards. */
const oneProfileEach = ({ start }: Situation): boolean => {
  const people = start.links.msdyn_appconfiguration_systemuser.map((link) => link.to);
  return new Set(people).size === people.length;
};

const holds = (check: (situation: Situation) => void, numRuns = 100): void =>
  fc.assert(fc.property(situations.filter(oneProfileEach), check), { numRuns, seed: 20_261_129 });

const run = newRunId(contosoDev.key, new Date('2026-03-02T09:00:00.000Z'), 'abcdef012345');
const at = '2026-03-02T09:00:00.000Z';

const afterwards = ({ rules }: Situation, before: Snapshot, changes: readonly Change[]): Snapshot =>
  withEffective(appliedAll(before, changes), rules);

const verified = (plan: Plan, snapshot: Snapshot, previous?: Baseline): Baseline =>
  nextBaseline({ previous, plan, outcomes: [], snapshot, evidence: [], run, at });

const drift = (baseline: Baseline, snapshot: Snapshot): readonly string[] =>
  compareBaseline(baseline, seenIn(baseline, snapshot)).map(({ kind, label }) => `${kind} ${label}`);

/** A plan of another kind with these changes alone. */
const planWith = (plan: Plan, kind: Plan['kind'], changes: readonly Change[]): Plan => {
  const made = {
    ...plan,
    kind,
    changes,
    questions: [],
    expect: changes.flatMap((one) => expectationOf(one) ?? []),
  };
  return { ...made, digest: digestOf(made) };
};

/** Switches off all 1.0 rows that move. */
const retiring = (plan: Plan, now: Snapshot): Plan =>
  planWith(
    plan,
    'retire',
    movingRows({ snapshot: now, decisions: [] }).map(({ id, table }) => ({
      kind: 'deactivate',
      step: 'channel-provider',
      label: id,
      table,
      id,
    })),
  );

describe('every generated environment', () => {
  it('has no drift right after it was migrated', () => {
    holds((situation) => {
      const after = afterwards(situation, situation.start, situation.plan.changes);
      expect(drift(verified(situation.plan, after), after)).toEqual([]);
    });
  });

  it('has none after a migration, a pilot of one person, and the switching off of its 1.0 rows', () => {
    holds((situation) => {
      const { start, plan } = situation;
      const people = plan.changes.filter((one) => one.step === 'users' && 'relationship' in one);
      const first = people.slice(0, 1).flatMap((one) => ('relationship' in one ? [one.to] : []));
      const isHeldBack = (one: Change): boolean =>
        'relationship' in one && people.includes(one) && !first.includes(one.to);
      const pilot = {
        ...plan,
        changes: plan.changes.filter((one) => !isHeldBack(one)),
        expect: plan.expect.filter(
          (one) =>
            !(one.kind === 'effective' || ('to' in one && one.step === 'users' && !first.includes(one.to))),
        ),
      };
      const piloted = afterwards(situation, start, pilot.changes);
      const base = verified(pilot, piloted);
      expect(drift(base, piloted)).toEqual([]);
      const retire = retiring(plan, piloted);
      const retired = afterwards(situation, piloted, retire.changes);
      const next = verified(retire, retired, base);
      expect(drift(next, retired)).toEqual([]);
    });
  });

  it('after a retirement still misses a deleted provider of its own', () => {
    holds((situation) => {
      const { start, plan } = situation;
      const after = afterwards(situation, start, plan.changes);
      const retire = retiring(plan, after);
      const retired = afterwards(situation, after, retire.changes);
      const base = verified(retire, retired, verified(plan, after));
      const created = plan.changes.find(
        (one) => one.kind === 'create' && one.table === 'msdyn_channelprovider',
      );
      if (created === undefined || !('id' in created)) return;
      const rows = retired.rows.msdyn_channelprovider;
      const without = {
        ...retired,
        rows: { ...retired.rows, msdyn_channelprovider: rows.filter((one) => one.id !== created.id) },
      };
      const found = compareBaseline(base, seenIn(base, without));
      expect(found.map((one) => `${one.kind} ${one.subject}`)).toContain(`provider-gone ${created.id}`);
    });
  });

  it('tells a change of any column of its own rows, and that row alone', () => {
    holds((situation) => {
      const after = afterwards(situation, situation.start, situation.plan.changes);
      const base = verified(situation.plan, after);
      for (const one of situation.plan.changes) {
        if (one.kind !== 'create' || one.table === 'msdyn_appprofilerolemapping') continue;
        const row = rowById(after, one.table, one.id);
        if (row === undefined) continue;
        for (const [column, value] of Object.entries(row.columns as unknown as Record<string, Value>)) {
          if (after.absent.includes(`${one.table}.${column}`)) continue;
          const edited = { ...row, columns: { ...row.columns, [column]: other(value) } };
          const rows = (after.rows[one.table] as readonly { readonly id: string }[]).map((each) =>
            each.id === row.id ? edited : each,
          );
          const now = { ...after, rows: { ...after.rows, [one.table]: rows } } as Snapshot;
          const found = compareBaseline(base, seenIn(base, now));
          expect(found.map((item) => [item.subject, item.columns?.map((each) => each.column)])).toEqual([
            [row.id, [column]],
          ]);
        }
      }
    }, 20);
  });
});

function other(value: Value): Value {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? 1 - value : 'https://else.example/x';
}
