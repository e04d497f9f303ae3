import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Row, Snapshot } from '../../../shared/domain/snapshot.ts';
import { verifyPlan } from '../../../shared/steps/plan-environment.ts';
import { agentRole, leadRole } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { answers, migrated, planned } from '../../builders/planned.ts';
import { channelProvider, legacyProvider, person, plainEnvironment } from '../../builders/snapshot.ts';

const withLegacy = (start: Snapshot, ...legacy: readonly Row<'msdyn_ciprovider'>[]): Snapshot => ({
  ...start,
  rows: { ...start.rows, msdyn_ciprovider: legacy },
});
const withForeign = (start: Snapshot, foreign: Row<'msdyn_channelprovider'>): Snapshot => ({
  ...start,
  rows: { ...start.rows, msdyn_channelprovider: [foreign] },
});
const errors = (made: Plan, state: Snapshot) =>
  verifyPlan(made, state, []).filter((finding) => finding.severity === 'error');
const blocking = (made: Plan) => made.questions.filter((question) => question.blocking);
const url = 'https://widget1.contoso.example/panel?base=1';

describe('a target that is there already and not ours', () => {
  const environment = withForeign(plainEnvironment(2), channelProvider(1, { msdyn_channelurl: url }));
  const decisions = (value: string) => answers(planned(environment), value);
  const answered = (value: string): Plan => planned(environment, decisions(value));
  const ofProviders = (made: Plan) => made.changes.filter((change) => change.step === 'channel-provider');

  it('asks a blocking question and plans nothing for that provider', () => {
    const made = planned(environment);
    expect(blocking(made)).toMatchObject([{ kind: 'target-exists', safeDefault: 'leave' }]);
    expect(ofProviders(made)).toHaveLength(2);
  });

  it('adopts, makes a new one or leaves it as decided, and keeps the decision in the plan', () => {
    expect(answered('adopt').changes[0]).toMatchObject({ step: 'channel-provider', kind: 'update' });
    expect(answered('new').changes.filter((change) => change.kind === 'create')).toHaveLength(4);
    expect(ofProviders(answered('leave'))).toHaveLength(2);
    expect(blocking(answered('leave'))).toEqual([]);
    expect(answered('leave').decisions).toMatchObject([{ value: 'leave' }]);
  });

  it.each(['adopt', 'new'])('asks nothing again and changes nothing once %s is applied', (value) => {
    const again = planned(appliedAll(environment, answered(value).changes), decisions(value));
    expect([blocking(again), again.changes]).toEqual([[], []]);
  });

  it('is adopted by one 1.0 provider only, when two of them have its address', () => {
    const two = [1, 2].map((n) => legacyProvider(n, { msdyn_landingurl: url }));
    const start = withLegacy(environment, ...two);
    const { changes } = planned(start, answers(planned(start), 'adopt'));
    const places = changes.flatMap((change) =>
      'relationship' in change ? [] : `${change.table} ${change.id}`,
    );
    expect(new Set(places).size).toBe(places.length);
    expect(() => appliedAll(start, changes)).not.toThrow();
  });

  it('does not block the plan with its bad address once it is decided to leave it', () => {
    const bad = 'http://widget1.contoso.example/';
    const start = withLegacy(
      withForeign(plainEnvironment(1), channelProvider(1, { msdyn_channelurl: bad })),
      legacyProvider(1, { msdyn_landingurl: bad }),
      legacyProvider(2),
    );
    expect(blocking(planned(start)).map((question) => question.kind)).toEqual([
      'target-exists',
      'unusable-address',
    ]);
    expect(blocking(planned(start, answers(planned(start), 'leave')))).toEqual([]);
  });
});

describe('a row of ours', () => {
  it('is not offered to another 1.0 provider with the same address', () => {
    const first = migrated(withLegacy(plainEnvironment(2), legacyProvider(1)));
    const same = legacyProvider(2, { msdyn_landingurl: url });
    const made = planned(withLegacy(first, legacyProvider(1), same));
    expect(blocking(made)).toEqual([]);
    expect(made.changes.filter((change) => change.kind === 'create')).toMatchObject([
      { table: 'msdyn_channelprovider', label: 'Provider 2' },
    ]);
  });

  it('is switched on again when somebody had switched it off, and verifies', () => {
    const done = migrated(plainEnvironment(2));
    const off = done.rows.msdyn_appconfiguration.map((row) => ({
      ...row,
      columns: { ...row.columns, statecode: 1 },
    }));
    const start = { ...done, rows: { ...done.rows, msdyn_appconfiguration: off } };
    const made = planned(start);
    expect(made.changes).toMatchObject([{ kind: 'reactivate', table: 'msdyn_appconfiguration' }]);
    expect(errors(made, start)).not.toEqual([]);
    expect(errors(made, appliedAll(start, made.changes))).toEqual([]);
  });
});

describe('a provider that comes after a first migration', () => {
  it('is attached to the profile people have by now, and nobody gets a second one', () => {
    const legacy = [1, 2, 3, 4].map((n) => legacyProvider(n));
    const start = withLegacy(migrated(plainEnvironment(3)), ...legacy);
    const made = planned(start);
    expect(made.changes).toMatchObject([
      { kind: 'create', table: 'msdyn_channelprovider' },
      { kind: 'associate', relationship: 'msdyn_appconfig_msdyn_channelprovider' },
    ]);
    expect(errors(made, appliedAll(start, made.changes))).toEqual([]);
  });
});

describe('somebody who comes when the providers are others than at the first migration', () => {
  const start = withLegacy(migrated(plainEnvironment(3)), ...[1, 2, 3, 4].map((n) => legacyProvider(n)));
  const joined = (state: Snapshot): Snapshot => ({
    ...state,
    rows: { ...state.rows, systemuser: [...state.rows.systemuser, person(50)] },
    links: {
      ...state.links,
      systemuserroles_association: [
        ...state.links.systemuserroles_association,
        { from: agentRole, to: person(50).id },
      ],
    },
  });
  const profiles = (state: Snapshot) => state.rows.msdyn_appconfiguration.length;

  it.each([
    ['after the new one was migrated', joined(migrated(start))],
    ['together with the new one', joined(start)],
  ])('%s: joins the profile whose people see the same, instead of getting its twin', (_when, state) => {
    const made = planned(state);
    const done = appliedAll(state, made.changes);
    expect(profiles(done)).toBe(profiles(state));
    const [ours] = new Set(done.links.msdyn_appconfiguration_systemuser.map((link) => link.from));
    expect(done.links.msdyn_appconfiguration_systemuser).toContainEqual({ from: ours, to: person(50).id });
    expect([errors(made, done), planned(done).changes]).toEqual([[], []]);
  });

  it('gets a profile of their own when they see other panels', () => {
    const own = legacyProvider(5, { msdyn_roleselector: leadRole });
    const state = withLegacy(
      migrated(start),
      ...[1, 2, 3, 4].map((n) => legacyProvider(n, { msdyn_roleselector: `${agentRole};${leadRole}` })),
      own,
    );
    const lead: Snapshot = {
      ...state,
      rows: { ...state.rows, systemuser: [...state.rows.systemuser, person(50)] },
      links: {
        ...state.links,
        systemuserroles_association: [
          ...state.links.systemuserroles_association,
          { from: leadRole, to: person(50).id },
        ],
      },
    };
    expect(profiles(appliedAll(lead, planned(lead).changes))).toBe(profiles(lead) + 1);
  });
});

describe('the name of a profile', () => {
  it.each(Array.from({ length: 20 }, (_unused, n) => n + 60))(
    'keeps whole characters when a provider of %i letters makes it too long',
    (letters) => {
      const msdyn_name = `${'x'.repeat(letters)}😀😀😀😀`;
      const { changes } = planned(withLegacy(plainEnvironment(1), legacyProvider(1, { msdyn_name })));
      const names = changes.flatMap((change) =>
        change.kind === 'create' && change.table === 'msdyn_appconfiguration'
          ? change.columns.msdyn_name
          : [],
      );
      expect(names).toHaveLength(1);
      expect(names.filter((name) => !String(name).isWellFormed() || String(name).length > 100)).toEqual([]);
    },
  );
});

describe('an organisation without the workspace app', () => {
  it('is not one where everything is as it should be', () => {
    const start = plainEnvironment(1);
    const made = planned({ ...start, rows: { ...start.rows, appmodule: start.rows.appmodule.slice(1) } });
    expect(made.findings).toContainEqual(expect.objectContaining({ code: 'app-missing', severity: 'error' }));
  });
});
