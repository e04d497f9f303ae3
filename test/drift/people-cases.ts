import { serviceRepresentative } from '../../sandbox/fixtures/standard-rows.ts';
import type { DriftCase } from './drift-case.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
const held = 'systemuserroles_association';

/** Who has our profile, and who holds the role behind it. Each takes other people. */
export const peopleCases: readonly DriftCase[] = [
  {
    id: 'two people join the role',
    inject: ({ store, places }) => {
      store.link(held, serviceRepresentative, places.newcomer);
      store.link(held, serviceRepresentative, places.person('Priya Raman'));
    },
    kind: 'people-new',
    subject: () => serviceRepresentative,
    members: 2,
    repaired: true,
  },
  {
    id: 'somebody leaves the role',
    inject: ({ store, places }) => {
      store.unlink(held, serviceRepresentative, places.person('Fatma Şahin'));
    },
    kind: 'people-left',
    subject: ({ places }) => places.profile,
    members: 1,
    repaired: true,
  },
  {
    id: 'somebody is moved by hand',
    inject: ({ store, places }) => {
      const person = places.person('Siobhán O’Brien');
      store.unlink(assigned, places.profile, person);
      store.link(assigned, places.otherProfile, person);
    },
    kind: 'people-moved',
    subject: ({ places }) => places.profile,
    members: 1,
    repaired: true,
  },
  {
    id: 'two people lose the profile',
    inject: ({ store, places }) => {
      for (const name of ['Łukasz Wójcik', 'Chinonso Okafor'])
        store.unlink(assigned, places.profile, places.person(name));
    },
    kind: 'people-unassigned',
    subject: ({ places }) => places.profile,
    members: 2,
    repaired: true,
  },
  {
    id: 'somebody without the role is given the profile',
    inject: ({ store, places }) => {
      store.link(assigned, places.profile, places.person('Tomás Herrera'));
    },
    kind: 'people-added',
    subject: ({ places }) => places.profile,
    members: 1,
    repaired: true,
  },
  {
    id: 'somebody gets a second profile',
    inject: ({ store, places }) => {
      store.link(assigned, places.otherProfile, places.person('Jürgen Weiß'));
    },
    kind: 'people-two-profiles',
    subject: ({ places }) => places.profile,
    members: 1,
    repaired: true,
  },
  {
    id: 'an account is disabled',
    inject: ({ store, places }) => {
      const systemuserid = places.person('María José García');
      store.put('systemuser', { systemuserid, isdisabled: true });
    },
    kind: 'people-disabled',
    subject: ({ places }) => places.profile,
    members: 1,
  },
  {
    id: 'an account is deleted',
    inject: ({ store, places }) => void store.remove('systemuser', places.person('Nguyễn Thị Hương')),
    kind: 'people-gone',
    subject: ({ places }) => places.profile,
    members: 1,
  },
];
