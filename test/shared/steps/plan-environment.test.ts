import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/domain/plan.ts';
import { planEnvironment, verifyPlan } from '../../../shared/steps/plan-environment.ts';
import { adminRole, agentRole, id, leadRole, salesAppId } from '../../builders/ids.ts';
import { migrated, planned } from '../../builders/planned.ts';
import { legacyProvider, person, plainEnvironment, settings, snapshot } from '../../builders/snapshot.ts';

const kinds = (made: Plan): readonly string[] =>
  made.changes.map((change) => `${change.step} ${change.kind}`);

describe('the plan of a plain environment', () => {
  it('creates the providers, one profile with its links, and assigns the people, in this order', () => {
    expect(kinds(planned(plainEnvironment(2)))).toEqual([
      ...Array(3).fill('channel-provider create'),
      'app-profile create',
      ...Array(3).fill('app-profile associate'),
      'loader-extension associate',
      ...Array(2).fill('users associate'),
    ]);
  });

  it('copies the values of the 1.0 provider column by column', () => {
    const change = planned(plainEnvironment()).changes[0];
    expect(change).toMatchObject({
      kind: 'create',
      table: 'msdyn_channelprovider',
      columns: {
        msdyn_name: 'Provider 1',
        msdyn_uniquename: 'contoso_provider_1_000000c1',
        msdyn_label: 'Label 1',
        msdyn_channelurl: 'https://widget1.contoso.example/panel?base=1',
        msdyn_enableoutbound: true,
        msdyn_sortorder: 1,
        msdyn_apiversion: 162450000,
      },
    });
  });

  it('has the same digest when planned twice, whatever the labels and the time of reading are', () => {
    const later = { ...plainEnvironment(), readAt: '2027-01-01T00:00:00.000Z' };
    expect(planned(later).digest).toBe(planned(plainEnvironment()).digest);
  });

  it('has another digest when one column of one row is different', () => {
    const changed = plainEnvironment();
    const edited = {
      ...changed,
      rows: {
        ...changed.rows,
        msdyn_ciprovider: [
          legacyProvider(1, { msdyn_label: 'Other' }),
          ...changed.rows.msdyn_ciprovider.slice(1),
        ],
      },
    };
    expect(planned(edited).digest).not.toBe(planned(changed).digest);
  });

  it('is empty once it is applied', () => {
    expect(planned(migrated(plainEnvironment())).changes).toEqual([]);
  });
});

describe('who is planned', () => {
  it('leaves out people who only hold an admin role', () => {
    const made = planned(
      snapshot({
        rows: { msdyn_ciprovider: [legacyProvider(1)], systemuser: [person(1), person(2)] },
        links: {
          systemuserroles_association: [
            { from: agentRole, to: id(0xd0, 1) },
            { from: adminRole, to: id(0xd0, 2) },
          ],
        },
      }),
    );
    expect(made.changes.filter((change) => change.step === 'users')).toHaveLength(1);
  });

  it('makes one profile for each set of providers that some people see', () => {
    const made = planned(
      snapshot({
        rows: {
          msdyn_ciprovider: [
            legacyProvider(1),
            legacyProvider(2, { msdyn_roleselector: `${agentRole};${leadRole}` }),
          ],
          systemuser: [person(1), person(2)],
        },
        links: {
          systemuserroles_association: [
            { from: agentRole, to: id(0xd0, 1) },
            { from: leadRole, to: id(0xd0, 2) },
          ],
        },
      }),
    );
    const profiles = made.changes.filter(
      (change) => change.kind === 'create' && change.table === 'msdyn_appconfiguration',
    );
    expect(profiles).toHaveLength(2);
  });
});

describe('what stops or qualifies a plan', () => {
  it('refuses with rows_hidden when the caller holds neither admin role directly', () => {
    const hidden = {
      ...plainEnvironment(),
      caller: { userId: id(0xd0, 1), roleTemplateIds: [], privileges: [] },
    };
    expect(planEnvironment({ settings, snapshot: hidden, decisions: [] })).toMatchObject({
      reason: 'rows_hidden',
    });
  });

  it.each([
    ['solution-missing', 'error', snapshot({ rows: { solution: [] } })],
    ['nothing-to-migrate', 'info', snapshot()],
    [
      'provider-inactive',
      'info',
      snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1, { statecode: 1 })] } }),
    ],
    [
      'provider-not-for-app',
      'info',
      snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1, { msdyn_appselector: salesAppId })] } }),
    ],
    [
      'dead-role',
      'warning',
      snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1, { msdyn_roleselector: id(0xb0, 99) })] } }),
    ],
    ['nobody-to-assign', 'warning', snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1)] } })],
    [
      'loader-missing',
      'error',
      { ...plainEnvironment(), rows: { ...plainEnvironment().rows, msdyn_applicationextension: [] } },
    ],
  ])('says %s as %s', (code, severity, of) => {
    expect(planned(of).findings).toContainEqual(expect.objectContaining({ code, severity }));
  });
});

describe('empty text in a 1.0 row', () => {
  it('is planned as null, which is how Dataverse stores it', () => {
    const empty = {
      msdyn_trusteddomain: '',
      msdyn_customparams: '',
      msdyn_sandboxconfiguration: '',
      msdyn_label: '',
    };
    const [create] = planned(snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1, empty)] } })).changes;
    expect(create).toMatchObject({
      columns: {
        msdyn_trusteddomain: null,
        msdyn_customparams: null,
        msdyn_sandboxconfiguration: null,
        msdyn_label: null,
      },
    });
  });
});

describe('a check of ten thousand people that are all missing', () => {
  it('names fifty and counts the rest', () => {
    const start = plainEnvironment(10_000);
    const findings = verifyPlan(planned(start), start, []).filter((finding) => finding.step === 'users');
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)).toMatchObject({ code: 'expectation-unmet-more', params: { count: 9_950 } });
  });
});
