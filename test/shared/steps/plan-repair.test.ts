import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { type Expectation, unmet } from '../../../shared/domain/expectation.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { planRepair } from '../../../shared/steps/plan-repair.ts';
import { id } from '../../builders/ids.ts';
import { applied, appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment, settings } from '../../builders/snapshot.ts';

const start = plainEnvironment(2);
const broken = planned(start);
const done = appliedAll(start, broken.changes);

function repair(snapshot: Snapshot, failed: readonly Finding[] = []): Plan {
  const plan = planRepair({ settings, snapshot, broken, failed });
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
}

/** What somebody does to one expectation. */
function undoing(one: Expectation): Change | undefined {
  if (one.kind === 'effective') return undefined;
  if (one.kind === 'row')
    return { kind: 'deactivate', step: one.step, label: '', table: one.table, id: one.id };
  const { kind, ...pair } = one;
  return { kind: kind === 'linked' ? 'disassociate' : 'associate', ...pair };
}

const undone = broken.expect.flatMap((one) => {
  const change = undoing(one);
  return change === undefined ? [] : [{ name: `${one.step} ${one.kind} ${one.label}`, change }];
});

describe('a repair plan', () => {
  it('has something to undo for every kind of expectation', () => {
    expect(new Set(broken.expect.map((one) => one.kind))).toEqual(new Set(['row', 'linked', 'effective']));
    expect(undone).toHaveLength(10);
  });

  it.each(undone)('puts right what was undone: $name', ({ change }) => {
    const now = applied(done, change);
    const plan = repair(now);
    expect(plan).toMatchObject({ kind: 'repair', expect: broken.expect });
    expect(plan.changes).toHaveLength(1);
    expect(unmet(broken.expect, appliedAll(now, plan.changes))).toEqual([]);
  });

  it('changes nothing where nothing is broken, and no new person', () => {
    expect(repair(done).changes).toEqual([]);
  });

  it('leaves somebody alone who was given another profile since, and says so', () => {
    const [link] = broken.expect.flatMap((one) =>
      one.kind === 'linked' && one.relationship === 'msdyn_appconfiguration_systemuser' ? [one] : [],
    );
    if (link === undefined) throw new Error('nobody is assigned');
    const { kind: _kind, ...pair } = link;
    const moved = appliedAll(done, [
      { kind: 'disassociate', ...pair },
      { kind: 'associate', ...pair, from: id(0xf1, 77) },
    ]);
    const plan = repair(moved);
    expect(plan.changes).toEqual([]);
    expect(plan.findings).toMatchObject([{ code: 'moved-by-hand', severity: 'warning' }]);
  });

  it('detaches and attaches the loader again where the workspace did not load it and every link is there', () => {
    const plan = repair(done, [
      { code: 'library-not-loaded-in-workspace', step: 'workspace', severity: 'error', params: {} },
    ]);
    expect(plan.changes.map((one) => `${one.step} ${one.kind}`)).toEqual([
      'loader-extension disassociate',
      'loader-extension associate',
    ]);
    expect(appliedAll(done, plan.changes)).toEqual(done);
  });

  it('only restores the link that is missing, although the workspace lacked it too', () => {
    const loader = undone.find(({ change }) => change.step === 'loader-extension');
    if (loader === undefined) throw new Error('no loader link');
    const plan = repair(applied(done, loader.change), [
      { code: 'no-loader-extension', step: 'workspace', severity: 'error', params: {} },
    ]);
    expect(plan.changes.map((one) => one.kind)).toEqual(['associate']);
  });

  it('does not touch links for what nobody looked at or what was only a warning', () => {
    const plan = repair(done, [
      { code: 'no-channel-providers', step: 'workspace', severity: 'unchecked', params: {} },
    ]);
    expect(plan.changes).toEqual([]);
  });
});
