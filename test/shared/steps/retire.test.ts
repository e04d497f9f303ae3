import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Decision } from '../../../shared/domain/question.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { retirementOf } from '../../builders/retired.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';

const start = plainEnvironment(3);
const byRole = planned(start)
  .questions.filter((one) => one.kind === 'assignment')
  .map(
    ({ id: questionId, factsHash }): Decision => ({
      questionId,
      factsHash,
      value: 'roles',
      by: { id: id(0xee, 1), name: 'Ada' },
      at: '2026-11-02T09:00:00.000Z',
    }),
  );
const plan = planned(start, byRole);
const mapped = withEffective(appliedAll(start, plan.changes));

const withMappings = (change: (rows: Snapshot['rows']['msdyn_appprofilerolemapping']) => unknown): Snapshot =>
  withEffective({
    ...mapped,
    rows: {
      ...mapped.rows,
      msdyn_appprofilerolemapping: change(mapped.rows.msdyn_appprofilerolemapping) as never,
    },
  });

const codes = ({ findings }: Plan): readonly string[] => findings.map((one) => one.code);

describe('a retirement where people have their profile through a role', () => {
  it('switches all of 1.0 off once the role is mapped', () => {
    expect(retirementOf(mapped, plan.expect, byRole).changes.map((one) => one.kind)).toEqual([
      'deactivate',
      'deactivate',
      'deactivate',
    ]);
  });

  it.each([
    ['gone', withMappings(() => [])],
    [
      'switched off',
      withMappings((rows) => rows.map((row) => ({ ...row, columns: { ...row.columns, statecode: 1 } }))),
    ],
  ])('switches nothing off while the mapping is %s: nobody would have a panel', (_how, now) => {
    const retirement = retirementOf(now, plan.expect, byRole);
    expect(retirement.changes).toEqual([]);
    expect(codes(retirement).filter((one) => one === 'retire-not-finished')).toHaveLength(3);
  });
});
