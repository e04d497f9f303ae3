import { describe, expect, it } from 'vitest';
import { compareReads, readsOf } from '../../../shared/domain/reads.ts';
import type { EffectiveProfile, Snapshot } from '../../../shared/domain/snapshot.ts';
import { verifyPlan } from '../../../shared/steps/plan-environment.ts';
import { id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';

const start = plainEnvironment(6);
const plan = planned(start);
const after = withEffective(appliedAll(start, plan.changes));
const given = plan.expect.find((one) => one.kind === 'effective');
if (given?.kind !== 'effective') throw new Error('no profile is expected of Dataverse');
const { profile, app, uniqueName } = given;

const checked = (snapshot: Snapshot, of = 'users') =>
  verifyPlan(plan, snapshot, [])
    .filter((one) => one.step === of && one.severity !== 'passed')
    .map(({ code, severity, params }) => ({ code, severity, params }));

const passed = (snapshot: Snapshot) =>
  verifyPlan(plan, snapshot, []).filter((one) => one.severity === 'passed');

const answering = (change: (one: EffectiveProfile) => EffectiveProfile): Snapshot => ({
  ...after,
  effective: after.effective.map(change),
});

/** Two more people of the planned profile were asked. */
const sampledAs = (...answers: readonly (string | null)[]): Snapshot => ({
  ...after,
  effective: [
    ...after.effective,
    ...answers.map((answer, n) => ({
      app,
      roles: [],
      direct: profile,
      sample: id(0xd0, n + 2),
      profile: answer,
    })),
  ],
});

describe('what Dataverse itself says of people who were moved', () => {
  it('is told with how many were asked where it names the planned profile, and adds nothing else', () => {
    expect(checked(after)).toEqual([]);
    expect(checked(sampledAs(uniqueName, uniqueName))).toEqual([]);
    expect(passed(sampledAs(uniqueName, uniqueName))).toContainEqual(
      expect.objectContaining({ code: 'profile-effective', params: expect.objectContaining({ count: 3 }) }),
    );
  });

  it('is not told as passed where one of them gets something else, or was not asked', () => {
    for (const state of [sampledAs('other'), sampledAs(null), { ...after, effective: [] }])
      expect(passed(state).map((one) => one.code)).not.toContain('profile-effective');
  });

  it('says once that all is published, and not where a part is not, is gone or was not read', () => {
    const said = (state: Snapshot) =>
      passed(state).filter((one) => one.code === 'components-published').length;
    expect(said(after)).toBe(1);
    expect(said(start)).toBe(0);
    const provider = plan.expect.find((one) => one.kind === 'row' && one.table === 'msdyn_channelprovider');
    const subject = provider?.kind === 'row' ? provider.id : '';
    expect(said({ ...after, components: { unpublished: { [subject]: 1 }, unread: [] } })).toBe(0);
    expect(said({ ...after, components: { unpublished: {}, unread: ['msdyn_channelprovider'] } })).toBe(0);
  });

  it('is told as not checked where it names none: neither met nor failed', () => {
    expect(checked(answering((one) => ({ ...one, profile: null })))).toMatchObject([
      { code: 'profile-not-answered', severity: 'unchecked', params: { apps: app } },
    ]);
    expect(checked({ ...after, effective: [] })).toMatchObject([
      { code: 'profile-not-answered', severity: 'unchecked' },
    ]);
  });

  it('is told as not checked for those of a sample of whom it says nothing, with how many', () => {
    expect(checked(sampledAs(uniqueName, null))).toMatchObject([
      { code: 'profile-not-answered', severity: 'unchecked', params: { asked: 3, silent: 1 } },
    ]);
  });

  it('fails the check when only one of a sample gets another profile', () => {
    expect(checked(sampledAs(uniqueName, 'contoso_somebody_elses'))).toMatchObject([
      { code: 'profile-not-effective', severity: 'error' },
    ]);
  });

  it('makes no plan stale by whom a sample happens to ask', () => {
    expect(compareReads(readsOf(after), sampledAs('contoso_somebody_elses', null))).toEqual([]);
    expect(readsOf(sampledAs(uniqueName))).toEqual(readsOf(after));
  });
});

describe('component states of what was written', () => {
  const made = plan.expect.find((one) => one.kind === 'row' && one.table === 'msdyn_channelprovider');
  const link = plan.expect.find((one) => one.kind === 'linked' && one.step === 'loader-extension');
  if (made?.kind !== 'row' || link?.kind !== 'linked') throw new Error('nothing was planned');
  const withStates = (
    unpublished: Snapshot['components']['unpublished'],
    unread: Snapshot['components']['unread'] = [],
  ) => ({
    ...after,
    components: { unpublished, unread },
  });

  it('warn of a row that is not published, and of one that is deleted, and fail nothing', () => {
    expect(checked(withStates({ [made.id]: 1 }), made.step)).toEqual([
      { code: 'component-unpublished', severity: 'warning', params: { label: made.label, state: 1 } },
    ]);
    expect(checked(withStates({ [made.id]: 3 }), made.step)).toMatchObject([
      { code: 'component-deleted', severity: 'warning' },
    ]);
  });

  it('are looked at for links as well', () => {
    expect(checked(withStates({ [`${link.from}|${link.to}`]: 1 }), link.step)).toMatchObject([
      { code: 'component-unpublished', params: { label: link.label } },
    ]);
  });

  it('of other rows are none of a plan’s business', () => {
    expect(checked(withStates({ [id(0xc2, 99)]: 1 }), made.step)).toEqual([]);
  });

  it('that nobody could read are told as not checked', () => {
    expect(checked(withStates({}, ['msdyn_channelprovider']), made.step)).toEqual([
      { code: 'components-unread', severity: 'unchecked', params: { parts: 'msdyn_channelprovider' } },
    ]);
  });
});
