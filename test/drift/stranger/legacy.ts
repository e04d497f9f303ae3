import type { FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import {
  customerServiceWorkspace,
  omnichannelAgent,
  omnichannelApp,
  salesHub,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { type DriftCase, french, messaging, twilio } from '../drift-case.ts';
import { edited } from '../edited.ts';
import { again } from './made-again.ts';

const table = 'msdyn_ciprovider';
const onLegacy = (
  id: string,
  name: string,
  columns: FixtureRow,
  more: Partial<DriftCase> = {},
): DriftCase => ({
  id,
  inject: (room) => edited(room, table, room.places.legacy(name), columns),
  kind: 'legacy-changed',
  subject: ({ places }) => places.legacy(name),
  columns: Object.keys(columns),
  by: true,
  alone: true,
  ...more,
});

/** 1.0 lives on beside 2.0, and people go on editing it. */
export const legacyCases: readonly DriftCase[] = [
  onLegacy('1.0 provider shown in Omnichannel too', twilio, {
    msdyn_appselector: `${customerServiceWorkspace};${omnichannelApp}`,
  }),
  onLegacy('1.0 provider shown in the Sales Hub only', french, { msdyn_appselector: salesHub }),
  onLegacy('1.0 provider shown nowhere', french, { msdyn_appselector: null }),
  {
    ...onLegacy('1.0 provider for one more role', messaging, {}),
    inject: (room) => {
      const before = room.store.row(table, room.places.legacy(messaging))?.msdyn_roleselector;
      edited(room, table, room.places.legacy(messaging), {
        msdyn_roleselector: `${before};${omnichannelAgent}`,
      });
    },
    columns: ['msdyn_roleselector'],
  },
  onLegacy('1.0 label changed', twilio, { msdyn_label: 'Phone' }, { repaired: true }),
  onLegacy(
    '1.0 provider of the preview API',
    french,
    { msdyn_ciproviderapiversion: 1 },
    { alone: undefined, round: 'strange' },
  ),
  {
    id: '1.0 provider copied',
    inject: (room) => void again(room, table, room.places.legacy(twilio), {}, 'kept'),
    kind: 'legacy-new',
    subject: () => 'd41f0000-0000-4000-8000-0000000000f1',
    by: true,
    repaired: true,
    alone: true,
  },
  {
    id: 'all 1.0 providers deleted',
    inject: ({ store, places }) => {
      for (const name of [twilio, french, messaging]) store.remove(table, places.legacy(name));
    },
    kind: 'legacy-gone',
    subject: ({ places }) => places.legacy(twilio),
    items: 3,
    alone: true,
  },
];
