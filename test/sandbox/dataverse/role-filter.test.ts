import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { type Opened, openDouble } from './open-double.ts';

const read = ['prvReadmsdyn_ciprovider'];

function organisation(): Fixture {
  const builder = fixtureBuilder('filtered');
  const root = builder.role('Agent', { privileges: read });
  const copy = builder.role('Agent', { copyOf: root, businessUnit: builder.businessUnitId });
  const other = builder.role('Other', { privileges: read });
  builder.person('Through the copy', { account: 'copy', roles: [copy], objectId: 'copy' });
  builder.person('Other', { account: 'other', roles: [other], objectId: 'other' });
  builder.person('Both', { account: 'both', roles: [copy, other], objectId: 'both' });
  const reader = builder.role('Reader', { privileges: [...read, 'prvReadUser'] });
  builder.person('Reader', { account: 'reader', roles: [root, reader], objectId: 'reader' });
  builder.add('solution', 's', { uniquename: 'ChannelAPIIntegrationFramework', version: '9.0.1.2' });
  const selectors = { root: `${root.toUpperCase()};${other}`, copy, none: null, others: other };
  for (const [name, msdyn_roleselector] of Object.entries(selectors))
    builder.add('msdyn_ciprovider', name, { msdyn_name: name, msdyn_roleselector });
  return builder.build();
}

let open: Opened;
beforeAll(async () => {
  open = await openDouble(organisation());
});
afterAll(() => open.double.stop());

const listed = async (as: string): Promise<readonly unknown[]> => {
  const { body } = await open.call('GET msdyn_ciproviders?$select=msdyn_name,msdyn_cifsolversion', { as });
  return body.value.map((row) => `${row.msdyn_name} ${row.msdyn_cifsolversion}`).sort();
};

test('a list shows the rows that name a root role of the caller, with the version filled in', async () => {
  expect(await listed('copy')).toEqual(['root 9.0.1.2']);
  expect(await listed('other')).toEqual(['others 9.0.1.2', 'root 9.0.1.2']);
  expect(await listed('both')).toEqual(['others 9.0.1.2', 'root 9.0.1.2']);
});

test('a row that the list hides can be read by its id, without the version', async () => {
  const { msdyn_ciproviderid: id } = open.row('msdyn_ciprovider', 'msdyn_name', 'none');
  const { body } = await open.call(`GET msdyn_ciproviders(${id})`, { as: 'copy' });
  expect([body.msdyn_name, body.msdyn_cifsolversion]).toEqual(['none', null]);
});

test('the total record count is not filtered, and is as of the start', async () => {
  const count = async (): Promise<unknown> => {
    const what = "GET RetrieveTotalRecordCount(EntityNames=@p)?@p=['msdyn_ciprovider','role']";
    return (await open.call(what, { as: 'copy' })).body.EntityRecordCountCollection;
  };
  expect(await count()).toMatchObject({ Keys: ['msdyn_ciprovider', 'role'], Values: [4, 4] });
  open.double.store.put('msdyn_ciprovider', { msdyn_ciproviderid: 'later' });
  expect(await count()).toMatchObject({ Values: [4, 4] });
});

test('the way from a person to the providers linked to them is filtered too, the pairs themselves are not', async () => {
  const relationship = 'msdyn_ciprovider_systemuser_membership';
  const { systemuserid: user } = open.row('systemuser', 'fullname', 'Other');
  for (const name of ['root', 'none'])
    open.double.store.link(
      relationship,
      String(open.row('msdyn_ciprovider', 'msdyn_name', name).msdyn_ciproviderid),
      String(user),
    );
  const found = await open.call(`GET systemusers(${user})/${relationship}`, { as: 'reader' });
  expect(found.body.value.map((row) => row.msdyn_name)).toEqual(['root']);
  expect((await open.call('GET msdyn_ciprovider_systemuserset', { as: 'reader' })).body.value).toHaveLength(
    2,
  );
});

test('where the plug-in does not run, every row is listed and none carries a version', async () => {
  open.double.behaviour.roleFilter = 'off';
  expect(await listed('copy')).toHaveLength(open.double.store.rows('msdyn_ciprovider').length);
  expect((await listed('copy')).every((one) => String(one).endsWith(' null'))).toBe(true);
});
