import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import type { DriftCase } from '../drift-case.ts';
import type { DriftRoom } from '../room.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const held = 'systemuserroles_association';

const onProfile = ({ store, places }: DriftRoom): readonly string[] =>
  store
    .links(assigned)
    .filter((link) => link.from === places.profile)
    .map((link) => link.to);
const copyOfRole = ({ store }: DriftRoom): string => {
  const copy = store
    .rows('role')
    .find(
      (row) => row._parentrootroleid_value === serviceRepresentative && row.roleid !== serviceRepresentative,
    );
  return String(copy?.roleid);
};
const ofProfile: DriftCase['subject'] = ({ places }) => places.profile;
const strange = { round: 'strange' } as const;

/** Who has what, in ways that organisations have. */
export const peopleCases: readonly DriftCase[] = [
  {
    id: 'everybody is moved to another profile',
    inject: (room) => {
      for (const person of onProfile(room)) {
        room.store.unlink(assigned, room.places.profile, person);
        room.store.link(assigned, room.places.otherProfile, person);
      }
    },
    kind: 'people-moved',
    subject: ofProfile,
    members: 10,
    repaired: true,
    alone: true,
  },
  {
    id: 'everybody loses the role, and keeps the profile',
    inject: ({ store, places }) => {
      for (const link of store.links(held))
        if (
          store.row('role', link.from)?._parentrootroleid_value === serviceRepresentative ||
          link.from === serviceRepresentative
        )
          store.unlink(held, link.from, link.to);
      void places;
    },
    kind: 'people-left',
    subject: ofProfile,
    members: 10,
    alone: true,
    repaired: true,
  },
  {
    id: 'somebody joins by a business unit’s copy of the role',
    inject: (room) => void room.store.link(held, copyOfRole(room), room.places.newcomer),
    kind: 'people-new',
    subject: () => serviceRepresentative,
    members: 1,
    repaired: true,
    ...strange,
  },
  {
    id: 'somebody leaves the company: role and profile taken at once',
    inject: ({ store, places }) => {
      const person = places.person('Fatma Şahin');
      store.unlink(held, serviceRepresentative, person);
      store.unlink(assigned, places.profile, person);
    },
    kind: 'people-gone',
    subject: ofProfile,
    members: 1,
    ...strange,
  },
  {
    id: 'an account is made non-interactive',
    inject: ({ store, places }) =>
      void store.put('systemuser', { systemuserid: places.person('Jürgen Weiß'), accessmode: 4 }),
    kind: 'people-left',
    subject: ofProfile,
    members: 1,
    repaired: true,
    ...strange,
  },
  {
    id: 'somebody new gets another profile with the role',
    inject: ({ store, places }) => {
      store.link(held, serviceRepresentative, places.newcomer);
      store.link(assigned, places.otherProfile, places.newcomer);
    },
    kind: 'people-new',
    subject: () => serviceRepresentative,
    members: 1,
    repaired: true,
    alone: true,
  },
  {
    id: 'somebody without the role is moved to our profile',
    inject: ({ store, places }) => {
      store.link(assigned, places.profile, places.newcomer);
    },
    kind: 'people-added',
    subject: ofProfile,
    members: 1,
    repaired: true,
    alone: true,
  },
  {
    id: 'everybody is disabled',
    inject: (room) => {
      for (const systemuserid of onProfile(room))
        room.store.put('systemuser', { systemuserid, isdisabled: true });
    },
    kind: 'people-disabled',
    subject: ofProfile,
    members: 10,
    alone: true,
  },
];
