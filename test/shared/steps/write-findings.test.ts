import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import { isBlocking } from '../../../shared/domain/finding.ts';
import { blockers } from '../../../shared/domain/plan.ts';
import { privilegesOf, writePrivileges } from '../../../shared/domain/privileges.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { systemCustomizer } from '../../../shared/steps/facts.ts';
import { planEnvironment } from '../../../shared/steps/plan-environment.ts';
import { writeFindings } from '../../../shared/steps/write-findings.ts';
import { id } from '../../builders/ids.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment, settings } from '../../builders/snapshot.ts';

const me = id(0xd0, 0xffff);

function holding(privileges: readonly string[] | null, start: Snapshot = plainEnvironment(2)): Snapshot {
  return { ...start, caller: { userId: me, roleTemplateIds: [systemCustomizer], privileges } };
}

const without = (...names: readonly string[]) => writePrivileges.filter((name) => !names.includes(name));
const about = (snapshot: Snapshot) =>
  planned(snapshot).findings.filter((finding) => /privilege|part-missing/.test(finding.code));

describe('privileges of the identity that would write', () => {
  it.each([
    'prvCreatemsdyn_channelprovider',
    'prvCreatemsdyn_appconfiguration',
    'prvAppendmsdyn_appconfiguration',
    'prvAppendmsdyn_channelprovider',
    'prvAppendTomsdyn_channelprovider',
    'prvAppendTomsdyn_applicationextension',
    'prvAppendUser',
    'prvAppendToUser',
  ])('%s is named when it is missing, and blocks the plan', (privilege) => {
    const plan = planned(holding(without(privilege)));
    expect(blockers(plan).findings).toEqual([
      {
        code: 'privilege-missing',
        step: 'environment',
        severity: 'error',
        subject: privilege,
        params: { privilege },
      },
    ]);
  });

  it.each(['prvDeletemsdyn_channelprovider', 'prvCreatemsdyn_appprofilerolemapping', 'prvWriteUser'])(
    '%s is not asked for by a plan that does not need it',
    (privilege) => {
      expect(about(holding(without(privilege)))).toEqual([]);
    },
  );

  it('that are all held are not mentioned, and a missing one changes the digest', () => {
    const complete = planned(holding(writePrivileges));
    expect(about(holding(writePrivileges))).toEqual([]);
    expect(planned(holding(without('prvAppendUser'))).digest).not.toBe(complete.digest);
  });

  it('that could not be read are unchecked, never passed and never missing', () => {
    expect(about(holding(null))).toEqual([
      { code: 'privileges-unchecked', step: 'environment', severity: 'unchecked', params: {} },
    ]);
  });

  it('are not asked of a System Administrator, nor where nothing is to be written', () => {
    const start = plainEnvironment(2);
    const admin = { ...start, caller: { ...start.caller, privileges: [] } };
    expect(about(admin)).toEqual([]);
    expect(writeFindings(holding([]), [])).toEqual([]);
  });

  it('include Assign where the settings give rows to somebody else, and not where the owner is the caller', () => {
    const codes = (ownerId: typeof me) => {
      const owner = { kind: 'systemuser' as const, id: ownerId };
      const snapshot = holding(without('prvAssignmsdyn_channelprovider'));
      const plan = planEnvironment({ settings: { ...settings, owner }, snapshot, decisions: [] });
      return 'findings' in plan ? plan.findings.filter(isBlocking).map((one) => one.subject) : plan.reason;
    };
    expect(codes(id(0xd0, 7))).toEqual(['prvAssignmsdyn_channelprovider']);
    expect(codes(me)).toEqual([]);
  });
});

describe('a change', () => {
  const row = { step: 's', label: 'l', table: 'msdyn_appprofilerolemapping', id: id(1, 1) } as const;
  const pair = { step: 's', label: 'l', from: id(1, 1), to: id(1, 2) };
  const cases: readonly (readonly [Change, readonly string[]])[] = [
    [{ ...row, kind: 'update', before: {}, after: {} }, ['prvWritemsdyn_appprofilerolemapping']],
    [{ ...row, kind: 'deactivate' }, ['prvWritemsdyn_appprofilerolemapping']],
    [{ ...row, kind: 'reactivate' }, ['prvWritemsdyn_appprofilerolemapping']],
    [{ ...row, kind: 'delete', columns: {} }, ['prvDeletemsdyn_appprofilerolemapping']],
    [
      { ...row, kind: 'create', columns: {}, binds: { msdyn_securityroleid: `roles(${id(2, 2)})` } },
      ['prvCreatemsdyn_appprofilerolemapping', 'prvAppendmsdyn_appprofilerolemapping', 'prvAppendToRole'],
    ],
    [
      { ...pair, kind: 'disassociate', relationship: 'msdyn_appconfiguration_systemuser' },
      ['prvAppendmsdyn_appconfiguration', 'prvAppendUser', 'prvAppendToUser'],
    ],
  ];

  it.each(cases.map(([change, names]) => ({ kind: change.kind, change, names })))(
    '$kind needs what Dataverse asks for, by the name a snapshot keeps',
    ({ change, names }) => {
      expect(privilegesOf(change, me)).toEqual(names);
      expect(writePrivileges).toEqual(expect.arrayContaining([...names]));
    },
  );
});

describe('what the organisation lacks', () => {
  it('blocks a plan that would write it, by name', () => {
    const absent = ['msdyn_appconfiguration.msdyn_profileorder', 'msdyn_channelprovider.msdyn_label'];
    expect(about({ ...plainEnvironment(2), absent })).toEqual([
      {
        code: 'part-missing',
        step: 'environment',
        severity: 'error',
        subject: 'msdyn_channelprovider.msdyn_label',
        params: { what: 'msdyn_channelprovider.msdyn_label' },
      },
    ]);
  });
});
