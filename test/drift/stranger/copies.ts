import { type DriftCase, french, twilio } from '../drift-case.ts';
import { edited } from '../edited.ts';
import type { DriftRoom } from '../room.ts';
import { again, relinked } from './made-again.ts';

const provider = 'msdyn_appconfig_msdyn_channelprovider';
const extension = 'msdyn_appconfiguration_applicationextension';
const copy = 'd41f0000-0000-4000-8000-0000000000f1';

function addressesSwapped({ store, places, ...room }: DriftRoom): void {
  const table = 'msdyn_channelprovider';
  const [first, second] = [places.provider(french), places.provider(twilio)];
  const [one, two] = [first, second].map((id) => store.row(table, id)?.msdyn_channelurl ?? null);
  edited({ store, places, ...room }, table, first, { msdyn_channelurl: two ?? null });
  edited({ store, places, ...room }, table, second, { msdyn_channelurl: one ?? null });
}

/** What stands in for something of ours, or beside it, and looks like it. */
export const copyCases: readonly DriftCase[] = [
  {
    id: 'addresses of two providers swapped',
    inject: addressesSwapped,
    kind: 'address-changed',
    subject: ({ places }) => places.provider(french),
    columns: ['msdyn_channelurl'],
    by: true,
    repaired: true,
    items: 2,
    alone: true,
  },
  {
    id: 'copy of a provider attached beside it',
    inject: (room) => {
      const { places } = room;
      const names = { msdyn_uniquename: 'contoso_copy' };
      relinked(room, provider, again(room, 'msdyn_channelprovider', places.provider(french), names, 'kept'));
    },
    kind: 'provider-attached',
    subject: ({ places }) => `${places.profile}|${copy}`,
    repaired: true,
    alone: true,
  },
  {
    id: 'copy of the loader attached beside it',
    inject: (room) =>
      relinked(room, extension, again(room, 'msdyn_applicationextension', room.places.loader, {}, 'kept')),
    kind: 'extension-attached',
    subject: ({ places }) => `${places.profile}|${copy}`,
    repaired: true,
    alone: true,
  },
  {
    id: 'role mapping without a profile, as a deleted one leaves it',
    inject: (room) =>
      edited(room, 'msdyn_appprofilerolemapping', room.places.mapping, { _msdyn_appprofileid_value: null }),
    kind: 'mapping-changed',
    subject: ({ places }) => places.mapping,
    columns: ['_msdyn_appprofileid_value'],
    by: true,
    repaired: true,
    alone: true,
  },
];
