import type { Guid } from '../../../shared/domain/guid.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { TableColumns } from '../../../shared/domain/tables.ts';
import { agentRole, id, leadRole, workspaceAppId } from '../../builders/ids.ts';
import { channelProvider, legacyProvider, person, plainEnvironment, row } from '../../builders/snapshot.ts';

/** A situation that must make the planner say or ask something, and the word it says it by. */
export interface Situation {
  readonly code: string;
  readonly about: string;
  readonly start: Snapshot;
  /** Without what makes the difference, the word must not be said. */
  readonly without: Snapshot;
}

const omnichannelAppId = id(0xa0, 0x77);
const both = `${workspaceAppId};${omnichannelAppId}`;

export const profile = (n: number, columns: Partial<TableColumns['msdyn_appconfiguration']> = {}) =>
  row('msdyn_appconfiguration', id(0xf1, n), {
    msdyn_name: `Profile ${n}`,
    msdyn_uniquename: `contoso_profile_${n}`,
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
    msdyn_description: null,
    msdyn_profileorder: null,
    msdyn_productivitypaneuniquename: null,
    _ownerid_value: null,
    ismanaged: false,
    statecode: 0,
    ...columns,
  });

const plain = plainEnvironment(2);
const add = (
  start: Snapshot,
  rows: Partial<Snapshot['rows']>,
  links: Partial<Snapshot['links']> = {},
): Snapshot => ({
  ...start,
  rows: { ...start.rows, ...rows },
  links: { ...start.links, ...links },
});
const withProfiles = (...more: readonly ReturnType<typeof profile>[]): Snapshot =>
  add(plain, { msdyn_appconfiguration: [...more, ...plain.rows.msdyn_appconfiguration] });
const on = (from: Guid, ...people: readonly number[]) => people.map((n) => ({ from, to: id(0xd0, n) }));
const legacy = (columns: Partial<TableColumns['msdyn_ciprovider']>): Snapshot =>
  add(plain, { msdyn_ciprovider: [legacyProvider(1, columns)] });

/** The same, with Omnichannel and its out-of-box profile. */
const withOmnichannel = (start: Snapshot): Snapshot =>
  add(start, {
    appmodule: [
      ...start.rows.appmodule,
      row('appmodule', omnichannelAppId, { name: 'Omnichannel', uniquename: 'OmniChannelEngagementHub' }),
    ],
    msdyn_appconfiguration: [
      ...start.rows.msdyn_appconfiguration,
      profile(0xfffe, {
        msdyn_name: 'Omnichannel - default profile',
        msdyn_uniquename: 'msdyn_oc',
        msdyn_appmoduleuniquename: 'OmniChannelEngagementHub',
        ismanaged: true,
      }),
    ],
  });
const own = channelProvider(9, {
  msdyn_uniquename: 'msdyn_omnichannel',
  ismanaged: true,
  msdyn_sortorder: 0,
});
const chat = 'https://oc.example/convcontrol/ChatControl.htm';
const shared = withProfiles(profile(1));
const twoRoles = add(
  plain,
  { msdyn_ciprovider: [legacyProvider(1), legacyProvider(2, { msdyn_roleselector: leadRole })] },
  {
    systemuserroles_association: [
      { from: agentRole, to: id(0xd0, 1) },
      { from: leadRole, to: id(0xd0, 1) },
    ],
  },
);

export const situations: readonly Situation[] = [
  {
    code: 'shared-profile',
    about: 'somebody else has the profile and sees nothing today',
    start: add(
      shared,
      {
        systemuser: [...plain.rows.systemuser, person(8, 'P')],
      },
      { msdyn_appconfiguration_systemuser: on(id(0xf1, 1), 1, 2, 8) },
    ),
    without: add(shared, {}, { msdyn_appconfiguration_systemuser: on(id(0xf1, 1), 1, 2) }),
  },
  {
    code: 'default-profile',
    about: 'a custom profile is what everybody gets',
    start: add(plain, { msdyn_appconfiguration: [profile(1, { msdyn_uniquename: 'default_by_hand' })] }),
    without: plain,
  },
  {
    code: 'unknown-profile',
    about: 'Dataverse names no profile',
    start: add(plain, { msdyn_appconfiguration: [] }),
    without: plain,
  },
  {
    code: 'legacy-users',
    about: 'an early version linked people singly',
    start: add(
      plain,
      {},
      { msdyn_ciprovider_systemuser_membership: [{ from: id(0xc1, 1), to: id(0xd0, 1) }] },
    ),
    without: plain,
  },
  {
    code: 'several-providers',
    about: 'people see two providers of one app',
    start: plain,
    without: legacy({}),
  },
  {
    code: 'provider-never-loads',
    about: 'no app is named',
    start: legacy({ msdyn_appselector: null }),
    without: legacy({}),
  },
  {
    code: 'selector-unreadable-roles',
    about: 'a word stands where a role id should',
    start: legacy({ msdyn_roleselector: `Agents;${agentRole}` }),
    without: legacy({ msdyn_roleselector: `{${agentRole}};` }),
  },
  {
    code: 'selector-unreadable-apps',
    about: 'a word stands where an app id should',
    start: legacy({ msdyn_appselector: `Workspace;${workspaceAppId}` }),
    without: legacy({ msdyn_appselector: `{${workspaceAppId}};` }),
  },
  {
    code: 'only-admins-see',
    about: 'the selector holds nothing but the roles of administrators',
    start: add(
      legacy({ msdyn_roleselector: id(0xb0, 1) }),
      {},
      { systemuserroles_association: [{ from: id(0xb0, 1), to: id(0xd0, 1) }] },
    ),
    without: legacy({}),
  },
  {
    code: 'omnichannel-same',
    about: 'Omnichannel’s own row is equal in 2.0',
    start: add(
      withOmnichannel(
        legacy({
          msdyn_appselector: both,
          msdyn_landingurl: chat,
          msdyn_sortorder: 0,
          msdyn_label: null,
          msdyn_clicktoact: false,
        }),
      ),
      {
        msdyn_channelprovider: [{ ...own, columns: { ...own.columns, msdyn_channelurl: chat } }],
      },
    ),
    without: withOmnichannel(legacy({ msdyn_appselector: both })),
  },
  {
    code: 'omnichannel-differs',
    about: 'Omnichannel’s own row says something else in 2.0',
    start: add(withOmnichannel(legacy({ msdyn_appselector: both, msdyn_landingurl: chat })), {
      msdyn_channelprovider: [own],
    }),
    without: withOmnichannel(legacy({ msdyn_appselector: both })),
  },
  {
    code: 'omnichannel-provider-missing',
    about: 'Omnichannel’s own row has no partner in 2.0',
    start: withOmnichannel(legacy({ msdyn_appselector: both, msdyn_landingurl: chat })),
    without: add(withOmnichannel(legacy({ msdyn_appselector: both, msdyn_landingurl: chat })), {
      msdyn_channelprovider: [own],
    }),
  },
  {
    code: 'active-channels',
    about: 'the panel of Omnichannel is not on the profile',
    start: add(withOmnichannel(legacy({ msdyn_appselector: both })), { msdyn_channelprovider: [own] }),
    without: add(
      withOmnichannel(legacy({ msdyn_appselector: both })),
      { msdyn_channelprovider: [own] },
      { msdyn_appconfig_msdyn_channelprovider: [{ from: id(0xf1, 0xfffe), to: own.id }] },
    ),
  },
  {
    code: 'upgraded-profile',
    about: 'the profile is there that one page says to use and another to delete',
    start: add(withOmnichannel(legacy({ msdyn_appselector: omnichannelAppId })), {
      msdyn_appconfiguration: [
        profile(3, { msdyn_name: 'Omnichannel Upgraded App Profile', msdyn_uniquename: 'contoso_upgraded' }),
        ...withOmnichannel(plain).rows.msdyn_appconfiguration,
      ],
    }),
    without: withOmnichannel(legacy({ msdyn_appselector: omnichannelAppId })),
  },
  {
    code: 'group-elsewhere',
    about: 'a new profile counts in the other app too',
    start: withOmnichannel(plain),
    without: plain,
  },
  {
    code: 'shown-in-other-app',
    about: 'a provider of one app is on a profile that counts in both',
    start: withOmnichannel(plain),
    without: withOmnichannel(legacy({ msdyn_appselector: both })),
  },
  {
    code: 'group-loses',
    about: 'an inbox hangs on the profile people leave',
    start: add(plain, {
      msdyn_inboxconfiguration: [
        row('msdyn_inboxconfiguration', id(0xf2, 1), {
          msdyn_name: 'Inbox',
          _msdyn_appconfigurationid_value: id(0xf1, 0xffff),
        }),
      ],
    }),
    without: plain,
  },
  {
    code: 'rows-perhaps-hidden',
    about: 'Dataverse counts more rows than could be read',
    start: { ...plain, counted: 5 },
    without: { ...plain, counted: 3 },
  },
  {
    code: 'profile-shared',
    about: 'two people of one profile see different providers',
    start: add(
      add(twoRoles, withProfiles(profile(1)).rows, {}),
      { msdyn_ciprovider: twoRoles.rows.msdyn_ciprovider },
      {
        systemuserroles_association: [
          { from: agentRole, to: id(0xd0, 1) },
          { from: leadRole, to: id(0xd0, 2) },
        ],
        msdyn_appconfiguration_systemuser: on(id(0xf1, 1), 1, 2),
      },
    ),
    without: add(shared, {}, { msdyn_appconfiguration_systemuser: on(id(0xf1, 1), 1, 2) }),
  },
];
