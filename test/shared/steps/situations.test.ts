import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/domain/plan.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { planEnvironment, verifyPlan } from '../../../shared/steps/plan-environment.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { answers, planned } from '../../builders/planned.ts';
import { legacyProvider, plainEnvironment, settings } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { situations } from './situations.ts';

const words = (plan: Plan): readonly string[] => [
  ...plan.questions.map((one) => one.kind),
  ...plan.findings.map((one) => one.code),
];

/** `default_by_hand` is a custom default: what everybody gets whom nothing else gives a profile. */
function planOf(start: Snapshot): Plan {
  const custom = start.rows.msdyn_appconfiguration.find(
    (row) => row.columns.msdyn_uniquename === 'default_by_hand',
  );
  const known = withEffective(start);
  const effective =
    custom === undefined
      ? known.effective
      : known.effective.map((one) => ({ ...one, profile: one.profile ?? custom.columns.msdyn_uniquename }));
  const made = planEnvironment({ settings, snapshot: { ...known, effective }, decisions: [] });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

describe.each(situations)('$code, because $about', ({ code, start, without }) => {
  it('is said', () => {
    expect(words(planOf(start))).toContain(code);
  });

  it('is not said otherwise', () => {
    expect(words(planOf(without))).not.toContain(code);
  });
});

describe('what a person decides about profiles', () => {
  it('leaves people alone whose profile nobody knows, and gives them one when told to', () => {
    const start = { ...plainEnvironment(2), effective: [] };
    const bare = { ...start, rows: { ...start.rows, msdyn_appconfiguration: [] } };
    const open = planned(bare);
    expect(open.changes.filter((one) => one.step === 'users')).toEqual([]);
    expect(open.questions.find((one) => one.kind === 'unknown-profile')).toMatchObject({ blocking: true });
    const asked = { ...open, questions: open.questions.filter((one) => one.kind === 'unknown-profile') };
    const told = planned(bare, answers(asked, 'new'));
    expect(told.changes.filter((one) => one.step === 'users')).toHaveLength(2);
  });

  it('gives people a profile of their own instead of attaching where others would gain', () => {
    const shared = situations.find((one) => one.code === 'shared-profile')?.start ?? plainEnvironment(1);
    const open = planned(shared);
    const asked = { ...open, questions: open.questions.filter((one) => one.kind === 'shared-profile') };
    const told = planned(shared, answers(asked, 'new'));
    const touched = told.changes.filter((one) => 'relationship' in one && one.from === id(0xf1, 1));
    expect(touched.map((one) => one.kind)).toEqual(['disassociate', 'disassociate']);
    const after = appliedAll(shared, told.changes);
    expect(planned(after, answers(asked, 'new')).changes).toEqual([]);
  });

  it('fails the check when Dataverse gives people another profile than the planned one', () => {
    const start = plainEnvironment(2);
    const plan = planned(start);
    const after = withEffective(appliedAll(start, plan.changes));
    expect(verifyPlan(plan, after, []).filter((one) => one.severity === 'error')).toEqual([]);
    const overruled = {
      ...after,
      effective: after.effective.map((one) => ({ ...one, profile: 'contoso_somebody_elses' })),
    };
    expect(verifyPlan(plan, overruled, []).map((one) => one.code)).toContain('profile-not-effective');
  });

  it('never takes over a managed profile, and makes another one where ours became managed', () => {
    const start = plainEnvironment(2);
    const after = appliedAll(start, planned(start).changes);
    const locked = {
      ...after,
      rows: {
        ...after.rows,
        msdyn_appconfiguration: after.rows.msdyn_appconfiguration.map((row) => ({
          ...row,
          columns: { ...row.columns, ismanaged: true },
        })),
      },
      links: { ...after.links, msdyn_appconfiguration_systemuser: [] },
    };
    const managed = new Set<string>(locked.rows.msdyn_appconfiguration.map((row) => row.id));
    const { changes } = planned(locked);
    const places = changes.map((one) => ('relationship' in one ? one.from : one.id));
    expect(changes.length).toBeGreaterThan(0);
    expect(places.filter((place) => managed.has(place))).toEqual([]);
    expect(planned(appliedAll(locked, changes)).changes).toEqual([]);
  });
});

describe('a 1.0 row with every column empty but its app and roles', () => {
  const nothing = Object.fromEntries(Object.keys(legacyProvider(1).columns).map((name) => [name, null]));
  const empty = {
    ...legacyProvider(1),
    columns: {
      ...nothing,
      statecode: 0,
      msdyn_appselector: legacyProvider(1).columns.msdyn_appselector,
      msdyn_roleselector: agentRole,
    } as unknown as ReturnType<typeof legacyProvider>['columns'],
  };
  const start = plainEnvironment(2);
  const bare = { ...start, rows: { ...start.rows, msdyn_ciprovider: [empty] } };

  it('is asked about by its id, and nothing is planned for it', () => {
    const plan = planned(bare);
    const asked = plan.questions.find((one) => one.kind === 'unusable-address');
    expect(asked).toMatchObject({ blocking: true, params: { name: empty.id } });
    expect(plan.changes).toEqual([]);
  });
});
