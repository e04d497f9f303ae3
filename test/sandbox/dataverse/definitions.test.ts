import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened;
beforeAll(async () => {
  open = await openDouble();
});
afterEach(() => open.double.behaviour.absent.clear());
afterAll(() => open.double.stop());

const names = (list: unknown): readonly unknown[] =>
  (list as readonly { readonly LogicalName: string }[]).map((one) => one.LogicalName);

test('a definition tells set, key, owner and the logical names of columns', async () => {
  const what =
    "GET EntityDefinitions(LogicalName='msdyn_ciprovider')?$select=EntitySetName,OwnershipType&$expand=Attributes($select=LogicalName),ManyToManyRelationships,Keys";
  const { body } = await open.call(what);
  expect(body).toMatchObject({
    EntitySetName: 'msdyn_ciproviders',
    OwnershipType: 'OrganizationOwned',
    Keys: [],
  });
  expect(body).not.toHaveProperty('PrimaryIdAttribute');
  expect(names(body.Attributes)).toEqual(
    expect.arrayContaining(['msdyn_roleselector', 'msdyn_channelprovidericon']),
  );
  expect(body.ManyToManyRelationships).toMatchObject([
    { SchemaName: 'msdyn_ciprovider_systemuser_membership', Entity2LogicalName: 'systemuser' },
  ]);
});

test('definitions of several tables come in one answer, without those that are not there', async () => {
  const wanted = "LogicalName eq 'msdyn_channelprovider' or LogicalName eq 'msdyn_nothing'";
  const { body } = await open.call(`GET EntityDefinitions?$select=LogicalName&$filter=${wanted}`);
  expect(names(body.value)).toEqual(['msdyn_channelprovider']);
  expect(refusalOf(await open.call("GET EntityDefinitions(LogicalName='msdyn_nothing')"))).toBe(
    '404 0x80060888',
  );
});

test('a table that is not installed is nowhere: no set, no definition, no count, no links', async () => {
  open.double.behaviour.absent.add('msdyn_ciprovider');
  expect(refusalOf(await open.call('GET msdyn_ciproviders'))).toBe('404 0x8006088a');
  expect(refusalOf(await open.call('GET msdyn_ciprovider_systemuserset'))).toBe('404 0x8006088a');
  expect((await open.call("GET EntityDefinitions(LogicalName='msdyn_ciprovider')")).status).toBe(404);
  const count = "GET RetrieveTotalRecordCount(EntityNames=@p)?@p=['msdyn_ciprovider']";
  expect((await open.call(count)).status).toBe(404);
  expect((await open.call('GET msdyn_channelproviders')).status).toBe(200);
});

test('a column that is not installed cannot be selected, and is in no answer', async () => {
  open.double.behaviour.absent.add('msdyn_ciprovider.msdyn_channelprovidericon');
  const select = 'GET msdyn_ciproviders?$select=_msdyn_channelprovidericon_value';
  expect(refusalOf(await open.call(select))).toBe('400 0x80060888');
  expect((await open.call('GET msdyn_ciproviders')).body.value[0]).not.toHaveProperty(
    '_msdyn_channelprovidericon_value',
  );
  open.double.behaviour.absent.clear();
  expect((await open.call(select)).status).toBe(200);
});
