import { describe, expect, it } from 'vitest';
import { newRunId } from '../../../shared/domain/ids.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { compareBaseline, seenIn } from '../../../shared/steps/drift/compare-baseline.ts';
import { nextBaseline } from '../../../shared/steps/drift/next-baseline.ts';
import { adminRole, agentRole, id, leadRole } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';
import { contosoDev } from '../../builders/world.ts';

const start = plainEnvironment(3);
const plan = planned(start);
const after = withEffective(appliedAll(start, plan.changes));
const at = '2026-03-02T09:00:00.000Z';
const run = newRunId(contosoDev.key, new Date(at), 'abcdef012345');
const baseline = nextBaseline({
  ...{ previous: undefined, plan, outcomes: [], snapshot: after, evidence: [], run, at },
});
const anna = id(0xd0, 1);

/** Anna changes from the agents to the leads. */
function promoted(selector: string): Snapshot {
  const roles = after.links.systemuserroles_association.map((link) =>
    link.to === anna ? { from: leadRole, to: anna } : link,
  );
  const rows = after.rows.msdyn_ciprovider.map((row) => ({
    ...row,
    columns: { ...row.columns, msdyn_roleselector: selector },
  }));
  return withEffective({
    ...after,
    rows: { ...after.rows, msdyn_ciprovider: rows },
    links: { ...after.links, systemuserroles_association: roles },
  });
}

const kinds = (now: Snapshot): readonly string[] =>
  compareBaseline(baseline, seenIn(baseline, now)).map((one) => one.kind);

describe('somebody who changed from a migrated role to another one', () => {
  it('has left where 1.0 does not show the panel to that role', () => {
    expect(kinds(promoted(`${agentRole};${adminRole}`))).toEqual(['people-left']);
  });

  it('has not where 1.0 shows it to that role since: their profile is not taken from them', () => {
    expect(kinds(promoted(`${agentRole};${leadRole};${adminRole}`))).toEqual([
      'legacy-changed',
      'legacy-changed',
      'legacy-changed',
    ]);
  });
});
