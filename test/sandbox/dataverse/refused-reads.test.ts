import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened;
beforeAll(async () => {
  open = await openDouble();
});
afterAll(() => open.double.stop());

const badQuery = '400 0x80060888';
const refusal = async (what: string): Promise<string> => refusalOf(await open.call(what));

test('an unknown set is a missing resource', async () => {
  expect(await refusal('GET msdyn_ciprovider')).toBe('404 0x8006088a');
});

test('an unknown column in $select, $filter and $orderby is refused even when no row is there', async () => {
  const set = 'GET msdyn_appprofilerolemappings';
  expect(await refusal(`${set}?$select=msdyn_icon`)).toBe(badQuery);
  expect(await refusal(`${set}?$filter=msdyn_icon eq 1`)).toBe(badQuery);
  expect(await refusal(`${set}?$orderby=msdyn_icon`)).toBe(badQuery);
});

test('a lookup cannot be selected by its navigation name', async () => {
  expect(await refusal('GET msdyn_ciproviders?$select=modifiedby')).toBe(badQuery);
});

test('a row that is not there is a missing row', async () => {
  const id = '11111111-1111-4111-8111-111111111111';
  expect(await refusal(`GET msdyn_ciproviders(${id})`)).toBe('404 0x80040217');
});

test('$skip is refused', async () => {
  expect(await refusal('GET systemusers?$skip=5')).toBe(badQuery);
});

test('an $expand inside a many-to-many $expand is refused', async () => {
  const nested = 'msdyn_appconfiguration_systemuser($expand=systemuserroles_association)';
  expect(await refusal(`GET msdyn_appconfigurations?$expand=${nested}`)).toBe(badQuery);
});

test('a quoted GUID is not comparable with an id', async () => {
  expect(await refusal(`GET roles?$filter=roleid eq '${serviceRepresentative}'`)).toBe(badQuery);
  const bare = await open.call(`GET roles?$filter=roleid eq ${serviceRepresentative}`);
  expect(bare.body.value).toHaveLength(1);
});

test('a filter that is no expression is refused', async () => {
  for (const filter of ['name', 'name eq', "name eq 'a' 'b'", "(name eq 'a'", 'name is null', "name eq 'a"])
    expect(`${filter}: ${await refusal(`GET roles?$filter=${filter}`)}`).toBe(`${filter}: ${badQuery}`);
});

test('an alternate key is refused', async () => {
  expect(await refusal("GET msdyn_channelproviders(msdyn_uniquename='a')")).toBe(badQuery);
});

test('a $skiptoken it did not give out is refused', async () => {
  expect(await refusal('GET roles?$skiptoken=2')).toBe(badQuery);
});

test('an address longer than 32 KB is refused', async () => {
  expect((await open.call(`GET roles?$filter=name eq '${'x'.repeat(32_000)}'`)).status).toBe(200);
  expect((await open.call(`GET roles?$filter=name eq '${'x'.repeat(33_000)}'`)).status).toBe(414);
});
