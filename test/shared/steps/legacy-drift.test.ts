import { describe, expect, it } from 'vitest';
import { newRunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { compareBaseline, seenIn } from '../../../shared/steps/drift/compare-baseline.ts';
import { nextBaseline } from '../../../shared/steps/drift/next-baseline.ts';
import { planDrift } from '../../../shared/steps/drift/plan-drift.ts';
import { applied, appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { legacyProvider, plainEnvironment, settings } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { contosoDev } from '../../builders/world.ts';

const at = '2026-03-02T09:00:00.000Z';
const run = newRunId(contosoDev.key, new Date(at), 'abcdef012345');
const plain = plainEnvironment(2);
const asleep = legacyProvider(9, { statecode: 1 });
const start = {
  ...plain,
  rows: { ...plain.rows, msdyn_ciprovider: [...plain.rows.msdyn_ciprovider, asleep] },
};
const plan = planned(start);
const after = withEffective(appliedAll(start, plan.changes));
const baseline = nextBaseline({
  ...{ previous: undefined, plan, outcomes: [], snapshot: after, evidence: [], run, at },
});

describe('a 1.0 provider that nobody retired and somebody switches on', () => {
  const place = { step: '', label: '', table: asleep.table, id: asleep.id };
  const now = applied(after, { kind: 'reactivate', ...place });

  it('is told as one that a migration has to move', () => {
    expect(compareBaseline(baseline, seenIn(baseline, now))).toMatchObject([
      { kind: 'legacy-activated', subject: asleep.id, repair: 'migrate' },
    ]);
  });

  it('is moved by a repair, and not switched off again', () => {
    const repair = planDrift({
      ...{ settings, snapshot: now, baseline, workspace: [] },
      migrationOf: (snapshot) => planned(snapshot),
    });
    if (isRefusal(repair)) throw new Error(repair.reason);
    expect(repair.changes.filter((one) => 'id' in one && one.id === asleep.id)).toEqual([]);
    expect(repair.changes[0]).toMatchObject({ kind: 'create', table: 'msdyn_channelprovider' });
  });
});
