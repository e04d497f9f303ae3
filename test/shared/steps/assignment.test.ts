import { describe, expect, it } from 'vitest';
import { unmet } from '../../../shared/domain/expectation.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';

const start = plainEnvironment(3);
const asked = planned(start).questions.filter((question) => question.kind === 'assignment');
const byRole = asked.map(({ id: questionId, factsHash }) => ({
  questionId,
  factsHash,
  value: 'roles',
  by: { id: id(0xee, 1), name: 'Ada' },
  at: '2026-11-02T09:00:00.000Z',
}));

describe('assigning people through their roles', () => {
  it('is offered where a role’s holders are exactly the people of a profile, and one by one is the default', () => {
    expect(asked).toMatchObject([{ blocking: false, safeDefault: 'direct' }]);
    expect(planned(start).changes.filter((change) => change.step === 'users')).toHaveLength(3);
  });

  it('is not offered when somebody with the role has a profile that stays', () => {
    const other = { from: id(0xf1, 9), to: id(0xd0, 1) };
    const shared = { ...start, links: { ...start.links, msdyn_appconfiguration_systemuser: [other] } };
    expect(planned(shared).questions.filter((question) => question.kind === 'assignment')).toEqual([]);
  });

  it('makes one mapping with a rank instead of a link for each person', () => {
    const made = planned(start, byRole);
    expect(made.changes.filter((change) => change.step === 'users')).toMatchObject([
      {
        kind: 'create',
        table: 'msdyn_appprofilerolemapping',
        binds: { msdyn_securityroleid: `roles(${agentRole})` },
      },
    ]);
    const profile = made.changes.find(
      (change) => change.kind === 'create' && change.table === 'msdyn_appconfiguration',
    );
    expect(profile).toMatchObject({ columns: { msdyn_profileorder: 1 } });
  });

  it('keeps expecting the mapping when nothing is left to change', () => {
    const made = planned(start, byRole);
    const after = appliedAll(start, made.changes);
    const again = planned(after, byRole);
    expect(again.changes).toEqual([]);
    const gone = { ...after, rows: { ...after.rows, msdyn_appprofilerolemapping: [] } };
    expect(unmet(again.expect, withEffective(gone))).toMatchObject([
      { expectation: { table: 'msdyn_appprofilerolemapping' } },
      { expectation: { kind: 'effective' } },
    ]);
  });
});
