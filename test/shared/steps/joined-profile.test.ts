import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { agentRole, id } from '../../builders/ids.ts';
import { migrated, planned } from '../../builders/planned.ts';
import { legacyProvider, outOfBoxProfile, person, plainEnvironment, row } from '../../builders/snapshot.ts';

const template = id(0xa7, 1);
const newcomer = person(99);

/** Three agents with panels of their own, then one more 1.0 provider and one more agent. */
function grown(start: Snapshot, own: readonly string[] = [agentRole]): Snapshot {
  const done = migrated(start);
  const rows = {
    ...done.rows,
    msdyn_ciprovider: [
      ...done.rows.msdyn_ciprovider,
      legacyProvider(4, { msdyn_roleselector: own.join(';') }),
    ],
    systemuser: [...done.rows.systemuser, newcomer],
  };
  const held = [...done.links.systemuserroles_association, { from: agentRole, to: newcomer.id }];
  return { ...done, rows, links: { ...done.links, systemuserroles_association: held } };
}

/** The default profile shows a session template that a new profile takes over. */
function withTemplate(start: Snapshot): Snapshot {
  const named = { msdyn_name: 'Case', msdyn_uniquename: 'contoso_case' };
  return {
    ...start,
    rows: {
      ...start.rows,
      msdyn_sessiontemplate: [row('msdyn_sessiontemplate', template, named as never)],
    },
    links: {
      ...start.links,
      msdyn_appconfiguration_sessiontemplate: [{ from: outOfBoxProfile.id, to: template }],
    },
  };
}

const profilesOf = ({ links, rows }: Snapshot): readonly string[] => [
  ...new Set([
    ...rows.msdyn_appconfiguration.filter((one) => one.id !== outOfBoxProfile.id).map((one) => one.id),
    ...links.msdyn_appconfiguration_systemuser.map((one) => one.from),
  ]),
];

describe('somebody who joins after another 1.0 provider came', () => {
  it('gets the profile that colleagues have who see the same, and nothing is planned twice', () => {
    const plan = planned(grown(plainEnvironment(3)));
    expect(plan.changes.filter((one) => one.kind === 'create').map((one) => one.table)).toEqual([
      'msdyn_channelprovider',
    ]);
    expect(plan.changes.filter((one) => one.step === 'users')).toMatchObject([{ to: newcomer.id }]);
    const after = migrated(grown(plainEnvironment(3)));
    expect(profilesOf(after)).toHaveLength(1);
    expect(planned(after).changes).toEqual([]);
  });

  it('gets it too once the provider was moved by an earlier run', () => {
    const grownBefore = grown(plainEnvironment(3));
    const without = {
      ...grownBefore,
      rows: { ...grownBefore.rows, systemuser: grownBefore.rows.systemuser.slice(0, 3) },
      links: {
        ...grownBefore.links,
        systemuserroles_association: grownBefore.links.systemuserroles_association.slice(0, 3),
      },
    };
    const moved = migrated(without);
    const joined = {
      ...moved,
      rows: { ...moved.rows, systemuser: grownBefore.rows.systemuser },
      links: {
        ...moved.links,
        systemuserroles_association: grownBefore.links.systemuserroles_association,
      },
    };
    expect(planned(joined).changes).toMatchObject([{ step: 'users', to: newcomer.id }]);
  });

  it('keeps what the default profile gives them: where the colleagues lost it, they get one of their own', () => {
    const start = grown(withTemplate(plainEnvironment(3)));
    expect(profilesOf(migrated(start))).toHaveLength(1);
    const kept = start.links.msdyn_appconfiguration_sessiontemplate.filter(
      (one) => one.from === outOfBoxProfile.id,
    );
    const lost = { ...start, links: { ...start.links, msdyn_appconfiguration_sessiontemplate: kept } };
    const after = migrated(lost);
    expect(profilesOf(after)).toHaveLength(2);
    expect(after.links.msdyn_appconfiguration_sessiontemplate.map((one) => one.to)).toEqual([
      template,
      template,
    ]);
  });
});
