import { omnichannelAgent, serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { dockingWidget } from '../../fakes/fake-observer.ts';
import type { DriftRoom } from '../room.ts';
import type { HarmlessCase } from './harmless-case.ts';

const held = 'systemuserroles_association';
const fresh = 'd41f0000-0000-4000-8000-0000000000f3';
const account = { systemuserid: fresh, fullname: 'Somebody Else', isdisabled: false, accessmode: 0 };
const joins = (
  { store }: DriftRoom,
  columns: { readonly [column: string]: string | number | boolean },
): void => {
  store.put('systemuser', { ...account, ...columns });
  store.link(held, serviceRepresentative, fresh);
};
const copyOfRole = ({ store }: DriftRoom): string => {
  const copy = store
    .rows('role')
    .find(
      (row) => row._parentrootroleid_value === serviceRepresentative && row.roleid !== serviceRepresentative,
    );
  return String(copy?.roleid);
};

/** People who are none of our business, or who are back as they were. */
export const harmlessPeople: readonly HarmlessCase[] = [
  {
    id: 'somebody is disabled and enabled again',
    act: ({ store, places }) => {
      const systemuserid = places.person('Jürgen Weiß');
      for (const isdisabled of [true, false]) store.put('systemuser', { systemuserid, isdisabled });
    },
  },
  {
    id: 'somebody changes business unit and gets its copy of the role',
    act: (room) => {
      const person = room.places.person('Jürgen Weiß');
      room.store.unlink(held, serviceRepresentative, person);
      room.store.link(held, copyOfRole(room), person);
    },
  },
  {
    id: 'an application user joins the role',
    act: (room) => joins(room, { applicationid: 'd41f0000-0000-4000-8000-0000000000f4' }),
  },
  { id: 'a disabled account joins the role', act: (room) => joins(room, { isdisabled: true }) },
  { id: 'an administrative account joins the role', act: (room) => joins(room, { accessmode: 1 }) },
  {
    id: 'a team is given the role',
    act: ({ store, places }) => {
      store.put('team', { teamid: fresh, name: 'Night shift', teamtype: 0 });
      store.link('teamroles_association', serviceRepresentative, fresh);
      store.link('teammembership_association', fresh, places.newcomer);
    },
  },
  {
    id: 'somebody joins a role that was not moved',
    act: ({ store, places }) => void store.link(held, omnichannelAgent, places.newcomer),
  },
  {
    id: 'somebody gets a profile of another app',
    act: ({ store, places }) =>
      void store.link(
        'msdyn_appconfiguration_systemuser',
        places.row('msdyn_appconfiguration', 'msdyn_uniquename', 'msdyn_oc_app_configuration'),
        places.newcomer,
      ),
  },
  {
    id: 'somebody of ours joins a further role',
    act: ({ store, places }) => void store.link(held, omnichannelAgent, places.person('Jürgen Weiß')),
  },
  {
    id: 'mail addresses and user names are changed',
    act: ({ store, places }) =>
      void store.put('systemuser', {
        systemuserid: places.person('Jürgen Weiß'),
        domainname: 'jw@contoso.example',
        internalemailaddress: 'jw@contoso.example',
      }),
  },
  {
    id: 'a page with another number in its code each time',
    act: (room) => {
      let looks = 0;
      room.outside.widget = () => ({
        framing: { framed: 'yes', findings: [] },
        code: { ...dockingWidget, codeHash: String(++looks).padEnd(64, '5') },
      });
    },
  },
];
