import { afterAll, beforeAll, expect, test } from 'vitest';
import { contosoDev, migratingObjectId } from '../../../sandbox/fixtures/contoso-dev.ts';
import { type Opened, openDouble } from './open-double.ts';

let open: Opened;
beforeAll(async () => {
  open = await openDouble();
});
afterAll(() => open.double.stop());

test('the fixture is the same value every time', () => {
  expect(contosoDev()).toEqual(contosoDev());
});

test('the migrating identity is a user of the organisation and sees all three providers, in order', async () => {
  const who = await open.call('GET WhoAmI');
  expect(who.body.OrganizationId).toBe(contosoDev().organizationId);
  const list = await open.call('GET msdyn_ciproviders?$orderby=msdyn_sortorder', { as: migratingObjectId });
  expect(list.body.value.map((row) => row.msdyn_label)).toEqual(['Contoso Phone', 'Téléphone', 'Messaging']);
});

test('nobody is on a profile and no provider is attached to one', () => {
  for (const name of ['msdyn_appconfiguration_systemuser', 'msdyn_appconfig_msdyn_channelprovider'])
    expect(open.double.store.links(name)).toEqual([]);
});

test('every link of the fixture joins rows that exist', () => {
  for (const { from, to } of open.double.store.links('systemuserroles_association')) {
    expect(open.double.store.row('role', from)).toBeDefined();
    expect(open.double.store.row('systemuser', to)).toBeDefined();
  }
});

test('a snapshot restores rows, links and versions', () => {
  const { store } = open.double;
  const before = store.snapshot();
  const user = store.rows('systemuser')[0]?.systemuserid ?? null;
  const profile = store.rows('msdyn_appconfiguration')[0]?.msdyn_appconfigurationid;
  store.put('systemuser', { systemuserid: user, fullname: 'Renamed' });
  store.link('msdyn_appconfiguration_systemuser', String(profile), String(user));
  store.remove('role', String(store.rows('role')[0]?.roleid));
  expect(store.snapshot()).not.toEqual(before);
  store.restore(before);
  expect(store.snapshot()).toEqual(before);
});
