import { gone } from './deleted.ts';
import { type DriftCase, french, messaging, twilio } from './drift-case.ts';
import { edited, off } from './edited.ts';
import { onProfile, onProvider } from './on-row.ts';

/** Nothing we may write. */
const beyondRepair = { repaired: false };

/** 2.0 rows and what they stand on. Several of one row share it, so only some are injected at once. */
export const rowCases: readonly DriftCase[] = [
  onProvider(
    'deployment overwrites the address',
    twilio,
    { msdyn_channelurl: 'https://softphone.contoso.example/other' },
    { kind: 'address-changed' },
  ),
  onProvider(
    'parameter of the address changed',
    french,
    { msdyn_channelurl: 'https://phone.fabrikam.example/dynamics/fr/index.html?org=other' },
    { kind: 'address-changed' },
  ),
  onProvider('address emptied', messaging, { msdyn_channelurl: null }, { kind: 'address-changed' }),
  onProvider('label changed', twilio, { msdyn_label: 'Phone' }),
  onProvider(
    'name changed',
    french,
    { msdyn_name: 'Softphone français' },
    {
      // Afterwards it is found by its new name.
      subject: ({ places }) => places.row('msdyn_channelprovider', 'msdyn_name', 'Softphone français'),
      alone: true,
    },
  ),
  onProvider('outbound switched off', twilio, { msdyn_enableoutbound: false }, { alone: true }),
  onProvider('order changed', french, { msdyn_sortorder: 9 }),
  onProvider('trusted domain removed', messaging, { msdyn_trusteddomain: null }),
  onProvider(
    'custom parameters changed',
    messaging,
    { msdyn_customparams: '{ "queue": "vip" }' },
    { alone: true },
  ),
  onProvider(
    'sandbox tokens removed',
    messaging,
    { msdyn_sandboxconfiguration: 'allow-scripts' },
    { alone: true },
  ),
  onProvider('analytics switched off', messaging, { msdyn_enableanalytics: false }, { alone: true }),
  {
    ...onProvider('owner changed', french, {}, { kind: 'provider-owner-changed' }),
    inject: (room) =>
      edited(room, 'msdyn_channelprovider', room.places.provider(french), {
        _ownerid_value: room.places.editor,
      }),
    columns: ['_ownerid_value'],
    ...beyondRepair,
  },
  {
    ...onProvider('provider deactivated', french, off, { kind: 'provider-deactivated' }),
    columns: ['statecode'],
  },
  {
    ...onProvider('provider became managed', messaging, { ismanaged: true }, { kind: 'provider-managed' }),
    ...beyondRepair,
    alone: true,
  },
  {
    id: 'provider deleted',
    inject: ({ store, places }) => void store.remove('msdyn_channelprovider', places.provider(twilio)),
    kind: 'provider-gone',
    subject: ({ places }) => places.provider(twilio),
    repaired: true,
    alone: true,
  },
  {
    id: 'provider deleted and made again under another id',
    inject: ({ store, places }) => {
      const id = places.provider(twilio);
      const {
        versionnumber: _v,
        modifiedon: _m,
        _modifiedby_value: _b,
        ...row
      } = store.row('msdyn_channelprovider', id) ?? {};
      store.remove('msdyn_channelprovider', id);
      const other = 'd41f0000-0000-4000-8000-0000000000aa';
      store.put('msdyn_channelprovider', { ...row, msdyn_channelproviderid: other }, places.editor);
      store.link('msdyn_appconfig_msdyn_channelprovider', places.profile, other);
    },
    kind: 'provider-replaced',
    subject: ({ places }) => places.provider(twilio),
    by: true,
    alone: true,
  },
  {
    id: 'foreign provider on our profile changed',
    inject: (room) =>
      edited(room, 'msdyn_channelprovider', room.places.foreign, {
        msdyn_channelurl: 'https://foreign.example/panel',
      }),
    kind: 'address-changed',
    subject: ({ places }) => places.foreign,
    columns: ['msdyn_channelurl'],
    by: true,
    repaired: true,
  },
  onProfile('rank given', { msdyn_profileorder: 7 }),
  onProfile('app changed', { msdyn_appmoduleuniquename: 'OmniChannelEngagementHub' }, { alone: true }),
  onProfile(
    'productivity pane changed',
    { msdyn_productivitypaneuniquename: 'msdyn_other' },
    { alone: true },
  ),
  onProfile('description changed', { msdyn_description: 'Somebody wrote this' }, { alone: true }),
  onProfile('profile renamed', { msdyn_name: 'Renamed by hand' }, { alone: true }),
  {
    ...onProfile('profile deactivated', off, { kind: 'profile-deactivated', alone: true }),
    columns: ['statecode'],
  },
  {
    ...onProfile('profile became managed', { ismanaged: true }, { kind: 'profile-managed', alone: true }),
    ...beyondRepair,
  },
  {
    ...onProfile('profile owner changed', {}, { kind: 'profile-owner-changed' }),
    inject: (room) =>
      edited(room, 'msdyn_appconfiguration', room.places.profile, { _ownerid_value: room.places.editor }),
    columns: ['_ownerid_value'],
    ...beyondRepair,
  },
  {
    id: 'profile deleted',
    inject: ({ store, places }) => void store.remove('msdyn_appconfiguration', places.profile),
    kind: 'profile-gone',
    subject: ({ places }) => places.profile,
    // Its inbox went with it.
    repaired: 'partly',
    alone: true,
  },
  {
    id: 'library of the loader changed',
    inject: (room) =>
      edited(room, 'msdyn_applicationextension', room.places.loader, {
        msdyn_webresource_url: '/webresources/other.js',
      }),
    kind: 'loader-changed',
    subject: ({ places }) => places.loader,
    columns: ['msdyn_webresource_url'],
    by: true,
  },
  {
    id: 'loader deleted',
    inject: ({ store, places }) => void store.remove('msdyn_applicationextension', places.loader),
    kind: 'loader-gone',
    subject: ({ places }) => places.loader,
    alone: true,
  },
  {
    id: 'another extension of our profile changed',
    inject: (room) =>
      edited(room, 'msdyn_applicationextension', room.places.extension, {
        msdyn_webresource_url: '/webresources/else.js',
      }),
    kind: 'extension-changed',
    subject: ({ places }) => places.extension,
    by: true,
  },
  gone('inbox deleted', 'msdyn_inboxconfiguration', 'inbox', 'inbox-gone'),
  {
    id: 'inbox changed',
    inject: (room) => edited(room, 'msdyn_inboxconfiguration', room.places.inbox, { msdyn_name: 'Other' }),
    kind: 'inbox-changed',
    subject: ({ places }) => places.inbox,
    columns: ['msdyn_name'],
    by: true,
    alone: true,
  },
  {
    id: 'Copilot configured for our profile',
    inject: ({ store, places }) =>
      void store.put(
        'msdyn_appcopilotconfiguration',
        {
          msdyn_appcopilotconfigurationid: places.copilot,
          msdyn_name: 'copilot',
          _msdyn_appconfigurationid_value: places.profile,
        },
        places.editor,
      ),
    kind: 'copilot-new',
    subject: ({ places }) => places.copilot,
    by: true,
  },
  {
    id: 'app removed',
    inject: ({ store, places }) =>
      void store.remove('appmodule', places.row('appmodule', 'uniquename', 'OmniChannelEngagementHub')),
    kind: 'app-gone',
    subject: ({ places }) => places.row('appmodule', 'uniquename', 'OmniChannelEngagementHub'),
  },
  {
    id: 'CIF 1.0 solution removed',
    inject: ({ store, places }) =>
      void store.remove('solution', places.row('solution', 'uniquename', 'ChannelAPIIntegrationFramework')),
    kind: 'solution-gone',
    subject: ({ places }) => places.row('solution', 'uniquename', 'ChannelAPIIntegrationFramework'),
  },
];
