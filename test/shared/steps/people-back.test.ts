import { describe, expect, it } from 'vitest';
import { newRunId } from '../../../shared/domain/ids.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { compareBaseline, seenIn } from '../../../shared/steps/drift/compare-baseline.ts';
import { nextBaseline } from '../../../shared/steps/drift/next-baseline.ts';
import { planDrift } from '../../../shared/steps/drift/plan-drift.ts';
import { id } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { person, plainEnvironment, settings } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { contosoDev } from '../../builders/world.ts';
import { profile } from './situations.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const eva = person(9, 'Eva Lind');
const theirs = profile(7);
const plain = plainEnvironment(2);
const start = withEffective({
  ...plain,
  rows: {
    ...plain.rows,
    systemuser: [...plain.rows.systemuser, eva],
    msdyn_appconfiguration: [...plain.rows.msdyn_appconfiguration, theirs],
  },
  links: { ...plain.links, [assigned]: [{ from: theirs.id, to: eva.id }] },
});
const plan = planned(start);
const after = withEffective(appliedAll(start, plan.changes));
const at = '2026-03-02T09:00:00.000Z';
const run = newRunId(contosoDev.key, new Date(at), 'abcdef012345');
const baseline = nextBaseline({
  ...{ previous: undefined, plan, outcomes: [], snapshot: after, evidence: [], run, at },
});
const ours = after.links[assigned].find((link) => link.to === id(0xd0, 1))?.from ?? id(0, 0);

/** Somebody moves Eva, who holds no migrated role, from her own profile to ours. */
const moved = withEffective({
  ...after,
  links: {
    ...after.links,
    [assigned]: after.links[assigned].map((link) => (link.to === eva.id ? { ...link, from: ours } : link)),
  },
});
const withTheirs = (change: (row: typeof theirs) => readonly (typeof theirs)[]): Snapshot =>
  withEffective({
    ...moved,
    rows: {
      ...moved.rows,
      msdyn_appconfiguration: moved.rows.msdyn_appconfiguration.flatMap((row) =>
        row.id === theirs.id ? change(row) : [row],
      ),
    },
  });

function repair(snapshot: Snapshot): Plan {
  const migrationOf = (some: Snapshot): Plan => planned(some);
  const made = planDrift({ settings, snapshot, baseline, workspace: [], migrationOf });
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

describe('somebody who is moved from a profile of their own to ours', () => {
  it('is told, and gets the earlier one back in one piece', () => {
    expect(compareBaseline(baseline, seenIn(baseline, moved))).toMatchObject([
      { kind: 'people-added', subject: ours },
    ]);
    const { changes } = repair(moved);
    expect(changes).toMatchObject([
      { kind: 'disassociate', from: ours, to: eva.id, together: eva.id },
      { kind: 'associate', from: theirs.id, to: eva.id, together: eva.id },
    ]);
    expect(appliedAll(moved, changes).links[assigned]).toEqual(after.links[assigned]);
  });

  it.each([
    ['inactive', withTheirs((row) => [{ ...row, columns: { ...row.columns, statecode: 1 } }])],
    ['gone', withTheirs(() => [])],
  ])('keeps ours where the earlier one is %s by now, and the plan says so', (_how, now) => {
    const { changes, findings } = repair(now);
    expect(changes.filter((one) => 'to' in one && one.to === eva.id)).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'earlier-profile-unusable',
        params: { label: 'Eva Lind', profile: theirs.columns.msdyn_name },
      }),
    );
  });
});
