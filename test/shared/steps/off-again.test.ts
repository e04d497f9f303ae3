import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { RelationshipName } from '../../../shared/domain/tables.ts';
import { planDrift } from '../../../shared/steps/drift/plan-drift.ts';
import { planRepair } from '../../../shared/steps/plan-repair.ts';
import { agentRole, id, leadRole, salesAppId, workspaceAppId } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { planned } from '../../builders/planned.ts';
import { retiredEnvironment } from '../../builders/retired-environment.ts';
import { plainEnvironment, settings } from '../../builders/snapshot.ts';
import { withEffective } from '../../builders/with-effective.ts';

const { snapshot, baseline, retirement } = retiredEnvironment(plainEnvironment(3));
const [row] = snapshot.rows.msdyn_ciprovider;
if (row === undefined) throw new Error('no 1.0 row');
const reactivation: Change = {
  kind: 'reactivate',
  step: 'x',
  label: 'x',
  table: 'msdyn_ciprovider',
  id: row.id,
};
/** Somebody has switched one of the retired rows on. */
const on = appliedAll(snapshot, [reactivation]);

const edited = (columns: object): Snapshot => ({
  ...on,
  rows: {
    ...on.rows,
    msdyn_ciprovider: on.rows.msdyn_ciprovider.map((one) =>
      one.id === row.id ? { ...one, columns: { ...one.columns, ...columns } } : one,
    ),
  },
});
const unlinked = (relationship: RelationshipName, most = 99): Snapshot =>
  withEffective({
    ...on,
    links: { ...on.links, [relationship]: on.links[relationship].slice(most) },
  });

function repairOfAll(now: Snapshot, openOutside = 0): Plan {
  const migrationOf = (some: Snapshot): Plan => planned(some);
  const plan = planDrift({ settings, snapshot: now, baseline, workspace: [], migrationOf, openOutside });
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
}
const offs = ({ changes }: Plan): readonly number[] =>
  changes.flatMap((one, at) =>
    one.kind === 'deactivate' && one.table === 'msdyn_ciprovider' ? [at - changes.length] : [],
  );
const said = ({ findings }: Plan): readonly string[] =>
  findings.flatMap((one) => (one.subject === row.id ? [one.code] : []));

const unsafe: readonly (readonly [string, Snapshot, string])[] = [
  [
    'the loader is off the profile',
    unlinked('msdyn_appconfiguration_applicationextension'),
    'off-again-later',
  ],
  ['a provider is off the profile', unlinked('msdyn_appconfig_msdyn_channelprovider', 1), 'off-again-later'],
  ['somebody has lost the profile', unlinked('msdyn_appconfiguration_systemuser', 1), 'off-again-later'],
  [
    'the loader itself is gone, which no repair makes again',
    { ...on, rows: { ...on.rows, msdyn_applicationextension: [] } },
    'off-again-later',
  ],
  [
    'it is for a single-session app as well by now',
    edited({ msdyn_appselector: `${workspaceAppId};${salesAppId}` }),
    'retire-needed',
  ],
  [
    'somebody has joined its role whom a migration would still move',
    withEffective({
      ...on,
      links: {
        ...on.links,
        msdyn_appconfiguration_systemuser: on.links.msdyn_appconfiguration_systemuser,
        systemuserroles_association: [
          ...on.links.systemuserroles_association,
          { from: agentRole, to: id(0xd0, 0x50) },
        ],
      },
      rows: {
        ...on.rows,
        systemuser: [
          ...on.rows.systemuser,
          ...on.rows.systemuser.slice(0, 1).map((one) => ({ ...one, id: id(0xd0, 0x50) })),
        ],
      },
    }),
    'retire-not-finished',
  ],
];

describe('a retired 1.0 row that is on again', () => {
  it('is switched off by a repair where 2.0 is all right, whatever its columns say since', () => {
    expect(offs(repairOfAll(on))).toEqual([-1]);
    expect(said(repairOfAll(on))).toEqual([]);
    expect(offs(repairOfAll(edited({ msdyn_label: 'Telephone' })))).toEqual([-1]);
  });

  it.each(unsafe)('stays on where %s, and the plan says so', (_how, now, code) => {
    expect(offs(repairOfAll(now))).toEqual([]);
    expect(said(repairOfAll(now))).toContain(code);
  });

  it('stays on where a look at a page or the workspace found something grave', () => {
    expect(offs(repairOfAll(on, 1))).toEqual([]);
    expect(said(repairOfAll(on, 1))).toContain('off-again-later');
  });

  it('is switched off by the next repair once what was grave is mended', () => {
    const now = unlinked('msdyn_appconfiguration_applicationextension');
    const mended = withEffective(appliedAll(now, repairOfAll(now).changes));
    expect(offs(repairOfAll(mended))).toEqual([-1]);
  });

  it('is switched off last, after people', () => {
    const leads = on.links.systemuserroles_association.map((link, n) =>
      n === 0 ? { ...link, from: leadRole } : link,
    );
    const left = withEffective({ ...on, links: { ...on.links, systemuserroles_association: leads } });
    const plan = repairOfAll(left);
    expect(plan.changes.map((one) => one.kind)).toEqual(['disassociate', 'deactivate']);
  });
});

describe('a retirement that failed its checks because a row is on again', () => {
  const repair = (now: Snapshot): Plan => {
    const plan = planRepair({ settings, snapshot: now, broken: retirement, failed: [] });
    if (isRefusal(plan)) throw new Error(plan.reason);
    return plan;
  };

  it('is put right by switching it off', () => {
    expect(offs(repair(on))).toEqual([-1]);
  });

  it.each(unsafe.slice(0, 3))('leaves it on where %s', (_how, now, code) => {
    expect(offs(repair(now))).toEqual([]);
    expect(said(repair(now))).toContain(code);
  });
});
