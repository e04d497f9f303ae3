import type { DriftKind } from '../../../shared/domain/drift-kinds.ts';
import { type DriftCase, french, twilio } from '../drift-case.ts';
import { edited, off } from '../edited.ts';
import { again, relinked } from './made-again.ts';

const provider = 'msdyn_appconfig_msdyn_channelprovider';
const extension = 'msdyn_appconfiguration_applicationextension';
const mapping = 'msdyn_appprofilerolemapping';
type Place = DriftCase['subject'];

const replaced = (
  id: string,
  kind: DriftKind,
  subject: Place,
  inject: DriftCase['inject'],
  more: Partial<DriftCase> = {},
): DriftCase => ({
  id,
  kind,
  subject,
  inject,
  by: true,
  alone: true,
  ...more,
});

/** Rows that are gone, and others that stand in their place. */
export const rowCases: readonly DriftCase[] = [
  replaced(
    'provider made again by its name alone',
    'provider-replaced',
    ({ places }) => places.provider(french),
    (room) =>
      again(room, 'msdyn_channelprovider', room.places.provider(french), {
        msdyn_uniquename: 'other_french',
        msdyn_channelurl: 'https://phone.fabrikam.example/other',
      }),
  ),
  replaced(
    'loader made again and linked',
    'loader-replaced',
    ({ places }) => places.loader,
    (room) => relinked(room, extension, again(room, 'msdyn_applicationextension', room.places.loader)),
  ),
  replaced(
    'loader made again and not linked',
    'loader-replaced',
    ({ places }) => places.loader,
    (room) => void again(room, 'msdyn_applicationextension', room.places.loader),
    { repaired: true },
  ),
  replaced(
    'other extension made again',
    'extension-replaced',
    ({ places }) => places.extension,
    (room) => relinked(room, extension, again(room, 'msdyn_applicationextension', room.places.extension)),
  ),
  replaced(
    'loader swapped for another of its name',
    'loader-detached',
    ({ places }) => `${places.profile}|${places.loader}`,
    (room) => {
      const { store, places } = room;
      const other = again(room, 'msdyn_applicationextension', places.loader, {}, 'kept');
      store.unlink(extension, places.profile, places.loader);
      relinked(room, extension, other);
    },
    { items: 2, by: undefined, repaired: true },
  ),
  replaced(
    'profile made again under its unique name',
    'profile-replaced',
    ({ places }) => places.profile,
    (room) => void again(room, 'msdyn_appconfiguration', room.places.profile),
  ),
  replaced(
    'role mapping made again',
    'mapping-replaced',
    ({ places }) => places.mapping,
    (room) => void again(room, mapping, room.places.mapping),
  ),
  replaced(
    'role mapping for another role',
    'mapping-changed',
    ({ places }) => places.mapping,
    (room) =>
      edited(room, mapping, room.places.mapping, {
        _msdyn_securityroleid_value: room.places.row('role', 'name', 'Omnichannel agent'),
      }),
    { repaired: true, columns: ['_msdyn_securityroleid_value'], alone: undefined, round: 'strange' },
  ),
  replaced(
    'app made again',
    'app-replaced',
    ({ places }) => places.row('appmodule', 'uniquename', 'OmniChannelEngagementHub'),
    (room) =>
      void again(room, 'appmodule', room.places.row('appmodule', 'uniquename', 'OmniChannelEngagementHub')),
    { by: undefined },
  ),
  replaced(
    'CIF 2.0 solution removed',
    'solution-gone',
    ({ places }) => places.row('solution', 'uniquename', 'ChannelIntegrationFrameworkV2'),
    ({ store, places }) =>
      void store.remove('solution', places.row('solution', 'uniquename', 'ChannelIntegrationFrameworkV2')),
    { by: undefined, alone: undefined, round: 'strange' },
  ),
  replaced(
    'foreign provider on our profile switched off',
    'provider-deactivated',
    ({ places }) => places.foreign,
    (room) => edited(room, 'msdyn_channelprovider', room.places.foreign, off),
    { columns: ['statecode'], repaired: true, alone: undefined, round: 'strange' },
  ),
  replaced(
    'foreign provider on our profile deleted',
    'provider-gone',
    ({ places }) => places.foreign,
    ({ store, places }) => void store.remove('msdyn_channelprovider', places.foreign),
    { by: undefined },
  ),
  replaced(
    'our provider on somebody else’s profile',
    'provider-attached',
    ({ places }) => `${places.otherProfile}|${places.provider(twilio)}`,
    ({ store, places }) => void store.link(provider, places.otherProfile, places.provider(twilio)),
    { by: undefined, repaired: true, alone: undefined, round: 'strange' },
  ),
  replaced(
    'further extension on our profile',
    'extension-attached',
    ({ places }) => `${places.profile}|d41f0000-0000-4000-8000-0000000000e1`,
    ({ store, places }) => {
      const msdyn_applicationextensionid = 'd41f0000-0000-4000-8000-0000000000e1';
      store.put('msdyn_applicationextension', { msdyn_applicationextensionid, msdyn_name: 'Recorder' });
      store.link(extension, places.profile, msdyn_applicationextensionid);
    },
    { by: undefined, repaired: true, alone: undefined, round: 'strange' },
  ),
  replaced(
    // Whoever is new is served by it then, which hides that they are.
    'our profile is made the default of the workspace',
    'profile-by-default',
    ({ places }) => places.profile,
    ({ double, places }) =>
      void double.behaviour.customDefaults.set('msdyn_CustomerServiceWorkspace', places.profile),
    { by: undefined },
  ),
];
