import type { FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import {
  customerServiceWorkspace,
  salesHub,
  serviceRepresentative,
  systemAdministrator,
  systemCustomizer,
} from '../../sandbox/fixtures/standard-rows.ts';
import { type DriftCase, french, messaging, twilio } from './drift-case.ts';
import type { DriftRoom } from './room.ts';

const table = 'msdyn_ciprovider';
/** The 1.0 form adds these to every selector; without them our own reading would not show the row. */
const administrative = `${systemAdministrator};${systemCustomizer}`;
const fresh = 'd41f0000-0000-4000-8000-0000000000ba';

const edited = (id: string, name: string, columns: FixtureRow, more: Partial<DriftCase> = {}): DriftCase => ({
  id,
  inject: (room) => {
    room.store.put(table, { msdyn_ciproviderid: room.places.legacy(name), ...columns }, room.places.editor);
  },
  kind: 'legacy-changed',
  subject: ({ places }) => places.legacy(name),
  columns: Object.keys(columns).filter((one) => one !== 'statuscode'),
  by: true,
  ...more,
});

const added = (id: string, app: string, more: Partial<DriftCase> = {}): DriftCase => ({
  id,
  inject: ({ store, places }: DriftRoom) => {
    store.put(
      table,
      {
        msdyn_ciproviderid: fresh,
        msdyn_name: 'Avaya',
        msdyn_label: 'Avaya',
        msdyn_landingurl: 'https://avaya.example/panel',
        msdyn_sortorder: 4,
        msdyn_appselector: app,
        msdyn_roleselector: `${serviceRepresentative};${administrative}`,
      },
      places.editor,
    );
  },
  kind: 'legacy-new',
  subject: () => fresh,
  by: true,
  ...more,
});

/** The 1.0 rows behind what was moved. */
export const legacyCases: readonly DriftCase[] = [
  added('1.0 provider added', customerServiceWorkspace, { repaired: true }),
  added('1.0 provider added for the Sales Hub', salesHub, { alone: true }),
  edited(
    '1.0 address changed',
    messaging,
    { msdyn_landingurl: 'https://messaging.fabrikam.example/new' },
    {
      repaired: true,
    },
  ),
  edited('1.0 order changed', twilio, { msdyn_sortorder: 5 }, { repaired: true, alone: true }),
  edited('1.0 role selector changed', french, { msdyn_roleselector: administrative }, { alone: true }),
  edited(
    '1.0 provider switched off',
    french,
    { statecode: 1, statuscode: 2 },
    { kind: 'legacy-deactivated' },
  ),
  {
    id: '1.0 provider deleted',
    inject: ({ store, places }) => void store.remove(table, places.legacy(twilio)),
    kind: 'legacy-gone',
    subject: ({ places }) => places.legacy(twilio),
  },
  {
    id: '1.0 provider deleted and made again',
    inject: ({ store, places }) => {
      const id = places.legacy(twilio);
      const { versionnumber: _v, modifiedon: _m, _modifiedby_value: _b, ...row } = store.row(table, id) ?? {};
      store.remove(table, id);
      store.put(table, { ...row, msdyn_ciproviderid: fresh }, places.editor);
    },
    kind: 'legacy-replaced',
    subject: ({ places }) => places.legacy(twilio),
    by: true,
    alone: true,
  },
  {
    id: 'people linked to a 1.0 provider one by one',
    inject: ({ store, places }) => {
      const provider = places.legacy(messaging);
      for (const name of ['Priya Raman', 'Tomás Herrera'])
        store.link('msdyn_ciprovider_systemuser_membership', provider, places.person(name));
    },
    kind: 'people-linked',
    subject: ({ places }) => places.legacy(messaging),
    members: 2,
  },
  {
    id: 'role deleted',
    inject: ({ store }) => void store.remove('role', serviceRepresentative),
    kind: 'role-gone',
    subject: () => serviceRepresentative,
    alone: true,
  },
];
