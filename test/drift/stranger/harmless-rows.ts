import { customerServiceWorkspace, serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { twilio } from '../drift-case.ts';
import { edited } from '../edited.ts';
import type { HarmlessCase } from './harmless-case.ts';
import { again } from './made-again.ts';

const provider = 'msdyn_appconfig_msdyn_channelprovider';
const fresh = 'd41f0000-0000-4000-8000-0000000000f2';
const mapped = { msdyn_appprofilerolemappingid: fresh, msdyn_name: 'theirs', msdyn_uniquename: 'theirs_map' };

/** Rows and links of somebody else, or back as they were. */
export const harmlessRows: readonly HarmlessCase[] = [
  {
    id: 'a provider taken off and put back',
    act: ({ store, places }) => {
      store.unlink(provider, places.profile, places.provider(twilio));
      store.link(provider, places.profile, places.provider(twilio));
    },
  },
  {
    id: 'a provider switched off and on again',
    act: (room) => {
      for (const statecode of [1, 0])
        edited(room, 'msdyn_channelprovider', room.places.provider(twilio), {
          statecode,
          statuscode: statecode + 1,
        });
    },
  },
  {
    id: 'all links made again in another order',
    act: ({ store, places }) => {
      for (const name of [
        provider,
        'msdyn_appconfiguration_applicationextension',
        'msdyn_appconfiguration_systemuser',
      ]) {
        const own = store.links(name).filter((link) => link.from === places.profile);
        for (const { from, to } of own) store.unlink(name, from, to);
        for (const { from, to } of [...own].reverse()) store.link(name, from, to);
      }
    },
  },
  {
    id: 'Omnichannel’s own address overwritten where it is not ours',
    act: (room) =>
      edited(
        room,
        'msdyn_channelprovider',
        room.places.row('msdyn_channelprovider', 'msdyn_uniquename', 'msdyn_omnichannel'),
        {
          msdyn_channelurl: 'https://oc-cdn.example/v2/convcontrol/ChatControl.htm',
        },
      ),
  },
  {
    id: 'the solutions under other ids after an upgrade',
    act: (room) => {
      const [one] = room.store.rows('solution');
      again(room, 'solution', String(one?.solutionid));
    },
  },
  {
    id: 'a role mapping renamed',
    act: (room) =>
      edited(room, 'msdyn_appprofilerolemapping', room.places.mapping, {
        msdyn_name: 'Managers',
        msdyn_uniquename: 'contoso_mgr',
      }),
  },
  {
    id: 'our role mapped to somebody else’s profile, and taken back',
    act: ({ store, places }) => {
      store.put('msdyn_appprofilerolemapping', {
        ...mapped,
        _msdyn_appprofileid_value: places.otherProfile,
        _msdyn_securityroleid_value: serviceRepresentative,
      });
      store.remove('msdyn_appprofilerolemapping', fresh);
    },
  },
  {
    id: 'another profile ranked, described and switched off',
    act: (room) =>
      edited(room, 'msdyn_appconfiguration', room.places.otherProfile, {
        msdyn_profileorder: 1,
        msdyn_description: 'x',
        statecode: 1,
        statuscode: 2,
      }),
  },
  {
    id: 'a session template renamed',
    act: (room) => edited(room, 'msdyn_sessiontemplate', room.places.template, { msdyn_name: 'Calls' }),
  },
  {
    id: 'an inactive role mapping to our profile',
    act: ({ store, places }) =>
      void store.put('msdyn_appprofilerolemapping', {
        ...mapped,
        _msdyn_appprofileid_value: places.profile,
        _msdyn_securityroleid_value: serviceRepresentative,
        statecode: 1,
      }),
  },
  {
    id: 'a new app',
    act: ({ store }) =>
      void store.put('appmodule', {
        appmoduleid: fresh,
        uniquename: 'contoso_field',
        name: 'Field',
        navigationtype: 0,
        clienttype: 4,
      }),
  },
  {
    id: 'another profile is made the default of the workspace',
    act: ({ double, places }) =>
      void double.behaviour.customDefaults.set('msdyn_CustomerServiceWorkspace', places.otherProfile),
  },
  {
    id: 'an unrelated extension and template deleted',
    act: ({ store, places }) => {
      store.remove('msdyn_sessiontemplate', places.otherTemplate);
      store.remove('msdyn_paneconfiguration', places.otherPane);
    },
  },
  {
    id: 'the icon of an app',
    act: ({ store }) =>
      void store.put('appmodule', { appmoduleid: customerServiceWorkspace, name: 'Workspace' }),
  },
];
