import { describe, expect, it } from 'vitest';
import { comparePlan } from '../../../shared/domain/compare-plan.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { id } from '../../builders/ids.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';

const start = plainEnvironment(3);
const joiner = id(0xd0, 4);
/** Person 4 was given the agents' role. */
const joined = plainEnvironment(4);
const byRole = planned(start)
  .questions.filter((question) => question.kind === 'assignment')
  .map(({ id: questionId, factsHash }) => ({
    questionId,
    factsHash,
    value: 'roles',
    by: { id: id(0xee, 1), name: 'Ada' },
    at: '2026-11-02T09:00:00.000Z',
  }));

const joinedOf = (plan: ReturnType<typeof planned>, now: Snapshot) => comparePlan(plan, now, false).joined;

describe('somebody who got a role of a 1.0 provider since the plan', () => {
  it('is listed as not moved when the plan assigns people one by one', () => {
    expect(joinedOf(planned(start), joined)).toEqual([joiner]);
  });

  it('is not listed when the plan maps that role: the mapping moves them by itself', () => {
    expect(byRole).toHaveLength(1);
    expect(joinedOf(planned(start, byRole), joined)).toEqual([]);
  });

  it('is listed all the same when they have a profile of their own, which counts before the role', () => {
    const own = [{ from: id(0xf1, 9), to: joiner }];
    const now = { ...joined, links: { ...joined.links, msdyn_appconfiguration_systemuser: own } };
    expect(joinedOf(planned(start, byRole), now)).toEqual([joiner]);
  });
});
