import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetApps } from '../../../shared/domain/apps.ts';
import { unmet } from '../../../shared/domain/expectation.ts';
import type { Guid } from '../../../shared/domain/guid.ts';
import type { Outcome } from '../../../shared/domain/journal.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { rowById, type Snapshot } from '../../../shared/domain/snapshot.ts';
import { panelsOf, shownBy1 } from '../../builders/agents.ts';
import { answered } from '../../builders/answered.ts';
import { type Situation, situations } from '../../builders/arbitrary-situation.ts';
import { idsIn } from '../../builders/ids-in.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { retirementOf } from '../../builders/retired.ts';
import { rollbackOf, stateOf } from '../../builders/taken-back.ts';
import { withEffective } from '../../builders/with-effective.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = process.env.PROPERTY_RUNS === undefined ? { seed: 20_261_131 } : {};
const own = 'msdyn_appconfiguration_systemuser' as const;

interface Retired {
  readonly situation: Situation;
  readonly before: Snapshot;
  readonly retirement: Plan;
  readonly after: Snapshot;
}

/** A migration of which each so-many-th person was taken back by hand, and the retirement behind it. */
function retired(one: Situation, parted: number): Retired {
  const decisions = answered(one.start, one.style === 'none' ? 'safe' : one.style, one.decisions);
  const { changes, expect: promised } = planned(one.start, decisions);
  const end = appliedAll(one.start, changes);
  const people = end.links[own].filter((_link, n) => parted === 0 || n % parted !== 0);
  const before = withEffective({ ...end, links: { ...end.links, [own]: people } }, one.rules);
  const asked = retirementOf(before, promised, decisions).questions;
  const bold = asked.map(({ id, factsHash, options }) => ({
    ...{ questionId: id, factsHash, value: options.at(-1)?.value ?? '' },
    ...{ by: { id: id as never, name: 'Ada' }, at: '2026-11-02T09:00:00.000Z' },
  }));
  const retirement = retirementOf(before, promised, [...decisions, ...bold]);
  const after = withEffective(appliedAll(before, retirement.changes), one.rules);
  return { situation: { ...one, decisions }, before, retirement, after };
}

/** Each with the same environments; a test over no retirement at all would pass as well. */
function holds(check: (retired: Retired) => void): void {
  let rows = 0;
  fc.assert(
    fc.property(situations, fc.constantFrom(0, 0, 2, 3), (situation, parted) => {
      const one = retired(situation, parted);
      rows += one.retirement.changes.length;
      check(one);
    }),
    { numRuns, ...seed },
  );
  expect(rows).toBeGreaterThan(numRuns / 5);
}

const rowsOf = ({ retirement, before }: Retired) =>
  retirement.changes.flatMap((one) =>
    'id' in one ? (rowById(before, 'msdyn_ciprovider', one.id) ?? []) : [],
  );

describe('the retirement of a generated environment', () => {
  it('switches off 1.0 rows and does nothing else', () => {
    holds(({ retirement }) => {
      for (const one of retirement.changes)
        expect(one).toMatchObject({ kind: 'deactivate', table: 'msdyn_ciprovider' });
    });
  });

  it('leaves on what an app of one session shows', () => {
    holds((one) => {
      for (const row of rowsOf(one)) {
        const apps = idsIn(row.columns.msdyn_appselector).flatMap(
          (app) => rowById(one.before, 'appmodule', app as Guid)?.columns.uniquename ?? [],
        );
        expect(apps.filter((app) => !targetApps.includes(app))).toEqual([]);
      }
    });
  });

  it('takes the panel from nobody but those whom it names', () => {
    holds((one) => {
      const { situation, before, after, retirement } = one;
      const told = retirement.findings
        .filter(({ code }) => code === 'retire-people-left')
        .reduce((sum, { params }) => sum + Number(params.count), 0);
      const without = new Set<Guid>();
      for (const { id } of before.rows.systemuser)
        for (const app of targetApps) {
          const counted = { admins: false, linked: false };
          const lost = shownBy1(before, id, app, counted).filter((row) => rowsOf(one).includes(row));
          if (lost.length > 0 && panelsOf(after, situation.rules, id, app).length === 0) without.add(id);
        }
      expect(without.size).toBeLessThanOrEqual(told);
    });
  });

  it('leaves what it promised, and is taken back to where it began', () => {
    holds(({ retirement, before, after }) => {
      expect(unmet(retirement.expect, after)).toEqual([]);
      const run = { plan: retirement, outcomes: retirement.changes.map((): Outcome => 'd') };
      const back = rollbackOf(run, after);
      expect(back?.questions ?? []).toEqual([]);
      expect(stateOf(appliedAll(after, back?.changes ?? []))).toBe(stateOf(before));
    });
  });
});
