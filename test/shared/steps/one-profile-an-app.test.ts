import { describe, expect, it } from 'vitest';
import { unmet } from '../../../shared/domain/expectation.ts';
import type { Decision } from '../../../shared/domain/question.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { planOf } from '../../builders/answered.ts';
import { omnichannelOutOfBox, omnichannelProviderId } from '../../builders/arbitrary-profiles.ts';
import { type Profile, plainRules } from '../../builders/dataverse-rules.ts';
import { agentRole, id, leadRole, omnichannelAppId, workspaceAppId } from '../../builders/ids.ts';
import { appliedAll } from '../../builders/model.ts';
import { answers } from '../../builders/planned.ts';
import {
  channelProvider,
  legacyProvider,
  outOfBoxProfile,
  person,
  row,
  snapshot,
} from '../../builders/snapshot.ts';
import { appRows } from '../../builders/standard-rows.ts';
import { withEffective } from '../../builders/with-effective.ts';

const both = `${workspaceAppId};${omnichannelAppId}`;
const omnichannel: Profile = row('msdyn_appconfiguration', omnichannelOutOfBox, {
  ...outOfBoxProfile.columns,
  msdyn_name: 'Omnichannel default',
  msdyn_uniquename: 'msdyn_oc_app_configuration',
  msdyn_appmoduleuniquename: 'OmniChannelEngagementHub',
});
const custom = (n: number, columns: Partial<Profile['columns']> = {}): Profile =>
  row('msdyn_appconfiguration', id(0xf1, n), {
    ...outOfBoxProfile.columns,
    msdyn_name: `Custom ${n}`,
    msdyn_uniquename: `contoso_custom_${n}`,
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
    ismanaged: false,
    ...columns,
  });

/** One agent who sees one provider in both apps, beside whatever the parts say. */
function environment(parts: {
  readonly profiles?: readonly Profile[];
  readonly selector?: string;
  readonly direct?: readonly (readonly [profile: Profile, person: number])[];
}): Snapshot {
  const { profiles = [], selector = both, direct = [] } = parts;
  return snapshot({
    effective: [],
    rows: {
      appmodule: appRows,
      msdyn_ciprovider: [legacyProvider(1, { msdyn_appselector: selector })],
      msdyn_appconfiguration: [...profiles, omnichannel, outOfBoxProfile],
      systemuser: [person(1), person(2)],
    },
    links: {
      systemuserroles_association: [{ from: agentRole, to: id(0xd0, 1) }],
      msdyn_appconfiguration_systemuser: direct.map(([from, n]) => ({ from: from.id, to: id(0xd0, n) })),
    },
  });
}
const created = (start: Snapshot, decisions: readonly Decision[] = []) =>
  planOf(start, decisions).changes.flatMap((change) =>
    change.kind === 'create' && change.table === 'msdyn_appconfiguration'
      ? [change.columns.msdyn_appmoduleuniquename]
      : [],
  );
/** One answer after the other to whatever question offers it, in the order given. */
function decide(start: Snapshot, ...values: readonly string[]): readonly Decision[] {
  const made: Decision[] = [];
  for (const value of values) {
    const open = planOf(start, made);
    const fitting = open.questions.filter((one) => one.options.some((option) => option.value === value));
    made.push(...answers({ ...open, questions: fitting }, value));
  }
  return made;
}
const silentOmnichannel = { ...plainRules, silent: ['OmniChannelEngagementHub'] };

describe('a person who needs a profile in each app', () => {
  it('gets one for each app alone where what they have in the other one is unknown', () => {
    const start = withEffective(environment({}), silentOmnichannel);
    expect(created(start, decide(start, 'new')).sort()).toEqual([
      'OmniChannelEngagementHub',
      'msdyn_CustomerServiceWorkspace',
    ]);
  });

  it('gets one for the workspace alone where somebody gave them another one for Omnichannel', () => {
    const own = custom(1, { msdyn_appmoduleuniquename: 'OmniChannelEngagementHub' });
    const parts = { profiles: [own], direct: [[own, 1]], selector: workspaceAppId } as const;
    expect(created(withEffective(environment(parts)))).toEqual(['msdyn_CustomerServiceWorkspace']);
  });

  it('is not offered a role where nobody knows what it would have to win against', () => {
    const start = withEffective(environment({ selector: omnichannelAppId }), silentOmnichannel);
    const kinds = planOf(start, decide(start, 'new')).questions.map((one) => one.kind);
    expect(kinds).not.toContain('assignment');
  });

  it('is not offered the upgraded profile where it counts in one of the apps alone', () => {
    const upgraded = custom(1, {
      msdyn_name: 'Omnichannel upgraded app profile',
      msdyn_appmoduleuniquename: 'OmniChannelEngagementHub',
    });
    const start = withEffective(environment({ profiles: [upgraded] }));
    const made = planOf(start, []);
    const given = made.changes.flatMap((one) => (one.step === 'users' && 'to' in one ? [one.from] : []));
    expect(made.questions.map((one) => one.kind)).not.toContain('upgraded-profile');
    expect(given).toHaveLength(1);
    expect(given).not.toContain(upgraded.id);
  });

  it('is told when others are on the upgraded profile already', () => {
    const upgraded = custom(1, { msdyn_name: 'Omnichannel upgraded app profile' });
    const start = withEffective(environment({ profiles: [upgraded], direct: [[upgraded, 2]] }));
    expect(planOf(start, decide(start, 'use')).findings).toContainEqual(
      expect.objectContaining({ code: 'profile-shared', subject: upgraded.id }),
    );
  });

  it('is told when people who see different panels come to the upgraded profile together', () => {
    const upgraded = custom(1, { msdyn_name: 'Omnichannel upgraded app profile' });
    const plain = environment({ profiles: [upgraded] });
    const leads = legacyProvider(2, { msdyn_appselector: both, msdyn_roleselector: leadRole });
    const start = withEffective({
      ...plain,
      rows: { ...plain.rows, msdyn_ciprovider: [...plain.rows.msdyn_ciprovider, leads] },
      links: {
        ...plain.links,
        systemuserroles_association: [
          { from: agentRole, to: id(0xd0, 1) },
          { from: leadRole, to: id(0xd0, 2) },
        ],
      },
    });
    expect(planOf(start, decide(start, 'use')).findings).toContainEqual(
      expect.objectContaining({ code: 'profile-shared', subject: upgraded.id }),
    );
  });

  it('is served by a role on one new profile and one by one on the other, each for itself', () => {
    const start = withEffective(environment({ profiles: [custom(1)] }), {
      ...plainRules,
      defaults: new Map([['msdyn_CustomerServiceWorkspace', id(0xf1, 1)]]),
    });
    const rules = { ...plainRules, defaults: new Map([['msdyn_CustomerServiceWorkspace', id(0xf1, 1)]]) };
    const made = planOf(start, decide(start, 'new', 'roles'));
    const kinds = made.changes.filter((one) => one.step === 'users').map((one) => one.kind);
    expect(kinds.sort()).toEqual(['associate', 'create']);
    const after = withEffective(appliedAll(start, made.changes), rules);
    expect(planOf(after, made.decisions).changes).toEqual([]);
  });
});

describe('a panel that a new profile takes over', () => {
  const attached = (start: Snapshot): Snapshot => ({
    ...start,
    rows: {
      ...start.rows,
      msdyn_channelprovider: [
        row('msdyn_channelprovider', omnichannelProviderId, {
          ...channelProvider(1).columns,
          msdyn_uniquename: 'msdyn_omnichannel',
          ismanaged: true,
        }),
      ],
    },
    links: {
      ...start.links,
      msdyn_appconfig_msdyn_channelprovider: [{ from: omnichannel.id, to: omnichannelProviderId }],
    },
  });

  it('is not asked about and not attached a second time, when it is Omnichannel’s own', () => {
    const start = withEffective(attached(environment({ selector: omnichannelAppId })));
    const made = planOf(start, decide(start, 'attach'));
    expect(made.questions.map((one) => one.kind)).not.toContain('active-channels');
    expect(made.changes.filter((one) => 'to' in one && one.to === omnichannelProviderId)).toHaveLength(1);
  });

  it('is named as lost to whoever comes to a profile that lacks it by now', () => {
    const plain = attached(environment({ selector: omnichannelAppId }));
    const holder = [{ from: agentRole, to: id(0xd0, 2) }];
    const first = withEffective({
      ...plain,
      links: { ...plain.links, systemuserroles_association: holder },
    });
    const { changes } = planOf(first, []);
    const after = appliedAll(first, changes);
    const people = [{ from: agentRole, to: id(0xd0, 1) }, ...holder];
    const later = withEffective({
      ...after,
      links: {
        ...after.links,
        systemuserroles_association: people,
        msdyn_appconfig_msdyn_channelprovider: after.links.msdyn_appconfig_msdyn_channelprovider.filter(
          (link) => link.from === omnichannel.id || link.to !== omnichannelProviderId,
        ),
      },
    });
    expect(planOf(later, []).findings).toContainEqual(expect.objectContaining({ code: 'group-loses' }));
  });
});

describe('a profile of ours', () => {
  const migrated = (start: Snapshot): Snapshot => appliedAll(start, planOf(start, []).changes);
  const ours = (start: Snapshot) =>
    start.rows.msdyn_appconfiguration.find((one) => one.columns.msdyn_uniquename?.includes('cutover'))?.id ??
    id(0, 0);

  it('serves everybody who sees the same, however they have it, also where the library is missing', () => {
    const first = withEffective(environment({ selector: workspaceAppId }));
    const after = migrated({ ...first, rows: { ...first.rows, msdyn_applicationextension: [] } });
    const mapping = row('msdyn_appprofilerolemapping', id(0xf2, 1), {
      msdyn_name: 'Agents',
      msdyn_uniquename: 'contoso_agents',
      _msdyn_appprofileid_value: ours(after),
      _msdyn_securityroleid_value: agentRole,
      statecode: 0,
    });
    const later = withEffective({
      ...after,
      rows: { ...after.rows, msdyn_appprofilerolemapping: [mapping] },
      links: {
        ...after.links,
        systemuserroles_association: [1, 2].map((n) => ({ from: agentRole, to: id(0xd0, n) })),
      },
    });
    expect(planOf(later, []).changes).toEqual([]);
  });

  it('gets no panel of somebody on it who sees more than the people it is made for', () => {
    const first = withEffective(environment({ selector: workspaceAppId }));
    const after = migrated(first);
    const more = legacyProvider(2, { msdyn_roleselector: leadRole });
    const later = withEffective({
      ...after,
      rows: { ...after.rows, msdyn_ciprovider: [...after.rows.msdyn_ciprovider, more] },
      links: {
        ...after.links,
        msdyn_appconfig_msdyn_channelprovider: [],
        systemuserroles_association: [
          { from: agentRole, to: id(0xd0, 1) },
          { from: agentRole, to: id(0xd0, 2) },
          { from: leadRole, to: id(0xd0, 1) },
        ],
      },
    });
    const attached = planOf(later, []).changes.filter(
      (one) =>
        'relationship' in one &&
        one.relationship === 'msdyn_appconfig_msdyn_channelprovider' &&
        one.from === ours(after),
    );
    expect(attached).toHaveLength(1);
  });

  it('that is activated again takes nobody from another one by a mapping it still has', () => {
    const plain = environment({ selector: workspaceAppId });
    const [agents, leads] = [agentRole, leadRole].map((role, n) =>
      legacyProvider(n + 1, { msdyn_roleselector: role }),
    );
    if (agents === undefined || leads === undefined) throw new Error('two providers');
    const lead = [{ from: leadRole, to: id(0xd0, 2) }];
    const after = migrated(
      withEffective({
        ...plain,
        rows: { ...plain.rows, msdyn_ciprovider: [leads] },
        links: { ...plain.links, systemuserroles_association: lead },
      }),
    );
    const mapping = row('msdyn_appprofilerolemapping', id(0xf2, 1), {
      msdyn_name: 'Leads',
      msdyn_uniquename: 'contoso_leads',
      _msdyn_appprofileid_value: ours(after),
      _msdyn_securityroleid_value: leadRole,
      statecode: 0,
    });
    const ranked = { msdyn_profileorder: 1, statecode: 1 };
    const later = withEffective({
      ...after,
      rows: {
        ...after.rows,
        msdyn_ciprovider: [agents, leads],
        msdyn_appprofilerolemapping: [mapping],
        msdyn_appconfiguration: after.rows.msdyn_appconfiguration.map((one) =>
          one.id === ours(after) ? { ...one, columns: { ...one.columns, ...ranked } } : one,
        ),
      },
      links: {
        ...after.links,
        msdyn_appconfiguration_systemuser: [],
        systemuserroles_association: [
          { from: agentRole, to: id(0xd0, 1) },
          { from: leadRole, to: id(0xd0, 1) },
          ...lead,
        ],
      },
    });
    const made = planOf(later, decide(later, 'roles'));
    expect(unmet(made.expect, withEffective(appliedAll(later, made.changes)))).toEqual([]);
  });

  it('gets no panel of Omnichannel once a solution locked it', () => {
    const start = environment({ selector: omnichannelAppId });
    const own = row('msdyn_channelprovider', omnichannelProviderId, {
      ...channelProvider(1).columns,
      msdyn_uniquename: 'msdyn_omnichannel',
      ismanaged: true,
    });
    const after = migrated(
      withEffective({ ...start, rows: { ...start.rows, msdyn_channelprovider: [own] } }),
    );
    const locked = after.rows.msdyn_appconfiguration.map((one) =>
      one.id === ours(after) ? { ...one, columns: { ...one.columns, ismanaged: true } } : one,
    );
    const later = withEffective({ ...after, rows: { ...after.rows, msdyn_appconfiguration: locked } });
    expect(planOf(later, []).questions.map((one) => one.kind)).not.toContain('active-channels');
  });
});

it('counts people who get a default in one app although they have a profile for another one', () => {
  const standard = custom(1);
  const other = custom(2, { msdyn_appmoduleuniquename: 'OmniChannelEngagementHub' });
  const parts = { profiles: [standard, other], selector: workspaceAppId } as const;
  const start = withEffective(
    environment({
      ...parts,
      direct: [
        [standard, 1],
        [other, 2],
      ],
    }),
    { ...plainRules, defaults: new Map([['msdyn_CustomerServiceWorkspace', standard.id]]) },
  );
  expect(planOf(start, []).questions).toMatchObject([{ kind: 'shared-profile', params: { count: 1 } }]);
});

it('gives a provider that is made a third time a unique name of its own', () => {
  const start = withEffective(environment({}));
  const [first] = planOf(start, []).changes.flatMap((one) => (one.kind === 'create' ? [one] : []));
  const locked = channelProvider(1, { ismanaged: true });
  const unique = String(first?.columns.msdyn_uniquename);
  const second = unique.replace(/_(?=[0-9a-f]{8}$)/, '_2_');
  const rows = [
    { ...locked, id: first?.id ?? locked.id, columns: { ...locked.columns, msdyn_uniquename: second } },
  ];
  const again = { ...start, rows: { ...start.rows, msdyn_channelprovider: rows } };
  const names = planOf(again, decide(again, 'new')).changes.flatMap((one) =>
    one.kind === 'create' && one.table === 'msdyn_channelprovider' ? [one.columns.msdyn_uniquename] : [],
  );
  expect(names).toEqual([unique.replace(/_(?=[0-9a-f]{8}$)/, '_3_')]);
});
