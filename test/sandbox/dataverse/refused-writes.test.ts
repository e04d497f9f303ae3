import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { type CallOptions, type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened;
let fresh: StoreSnapshot;
let profile: string;
beforeAll(async () => {
  open = await openDouble();
  fresh = open.double.store.snapshot();
  const row = open.row('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  profile = `msdyn_appconfigurations(${row.msdyn_appconfigurationid})`;
});
beforeEach(() => open.double.store.restore(fresh));
afterAll(() => open.double.stop());

const newId = '11111111-1111-4111-8111-111111111111';
const badPayload = '400 0x80048d19';
const refusal = async (what: string, options?: CallOptions): Promise<string> =>
  refusalOf(await open.call(what, options));
const create = (body: object): Promise<string> => refusal('POST msdyn_channelproviders', { body });

test('a body that is not a JSON object is refused', async () => {
  expect(await refusal('POST msdyn_channelproviders', { body: '{"msdyn_name":' })).toBe(badPayload);
  expect(await refusal('POST msdyn_channelproviders', { body: '[]' })).toBe(badPayload);
  expect(await refusal('POST msdyn_channelproviders')).toBe(badPayload);
});

test('an unknown column is refused', async () => {
  expect(await create({ msdyn_uniquename: 'contoso_a', msdyn_landingurl: 'x' })).toBe(badPayload);
});

test('a value of another type is refused', async () => {
  expect(await create({ msdyn_uniquename: 'contoso_a', msdyn_sortorder: '1' })).toBe(badPayload);
});

test('a computed column is refused', async () => {
  expect(await create({ msdyn_uniquename: 'contoso_a', ismanaged: true })).toBe(badPayload);
});

test('a text over its length is refused, one of exactly that length is not', async () => {
  expect(await create({ msdyn_uniquename: 'contoso_a', msdyn_label: 'é'.repeat(101) })).toBe(
    '400 0x80044331',
  );
  const body = { msdyn_uniquename: 'contoso_a', msdyn_label: 'é'.repeat(100) };
  expect((await open.call('POST msdyn_channelproviders', { body })).status).toBe(204);
});

test('a number outside its range and an unknown choice are refused', async () => {
  expect(await create({ msdyn_uniquename: 'contoso_a', msdyn_sortorder: 1001 })).toBe('400 0x8004432f');
  expect(await create({ msdyn_uniquename: 'contoso_a', msdyn_apiversion: 1 })).toBe('400 0x8004431a');
});

test('a row without its unique name is refused', async () => {
  expect(await create({ msdyn_name: 'A' })).toBe('400 0x80040203');
  expect(await create({ msdyn_name: 'A', msdyn_uniquename: '' })).toBe('400 0x80040203');
});

test('the unique name of a profile cannot be changed, only repeated', async () => {
  const patch = (msdyn_uniquename: string) => open.call(`PATCH ${profile}`, { body: { msdyn_uniquename } });
  expect(refusalOf(await patch('contoso_other'))).toBe(badPayload);
  expect((await patch('contoso_inbox')).status).toBe(204);
});

test('a profile takes no state at creation', async () => {
  const body = { msdyn_uniquename: 'contoso_a', statecode: 0 };
  expect(await refusal('POST msdyn_appconfigurations', { body })).toBe(badPayload);
});

test('a provider cannot be created inactive', async () => {
  expect(await create({ msdyn_uniquename: 'contoso_a', statecode: 1 })).toBe('400 0x80048408');
});

test('a status of another state is refused', async () => {
  const body = { statecode: 1, statuscode: 1 };
  expect(await refusal(`PATCH ${profile}`, { body })).toBe('400 0x80048408');
});

test('a managed row can be neither edited nor deleted', async () => {
  const { msdyn_appconfigurationid: id } = open.row('msdyn_appconfiguration', 'ismanaged', true);
  const body = { msdyn_description: 'mine' };
  expect(await refusal(`PATCH msdyn_appconfigurations(${id})`, { body })).toBe('400 0x8004f026');
  expect(await refusal(`DELETE msdyn_appconfigurations(${id})`)).toBe('400 0x8004f026');
});

test('an id in use is refused, with POST and with If-None-Match', async () => {
  const id = profile.slice(-37, -1);
  const body = { msdyn_uniquename: 'contoso_a', msdyn_appconfigurationid: id };
  expect(await refusal('POST msdyn_appconfigurations', { body })).toBe('412 0x80040237');
  const only = { body: { msdyn_description: 'x' }, headers: { 'If-None-Match': '*' } };
  expect(await refusal(`PATCH ${profile}`, only)).toBe('412 0x80040237');
});

test('an If-Match of an older version is refused and changes nothing', async () => {
  const etag = (await open.call(`GET ${profile}`)).headers.get('etag') ?? '';
  const patch = (msdyn_description: string) =>
    open.call(`PATCH ${profile}`, { body: { msdyn_description }, headers: { 'If-Match': etag } });
  expect((await patch('first')).status).toBe(204);
  expect(refusalOf(await patch('second'))).toBe('412 0x80060882');
  const row = open.row('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  expect(row.msdyn_description).toBe('first');
});

test('If-Match: * creates nothing', async () => {
  const options = { body: { msdyn_uniquename: 'contoso_a' }, headers: { 'If-Match': '*' } };
  expect(await refusal(`PATCH msdyn_channelproviders(${newId})`, options)).toBe('404 0x80040217');
});

test('a lookup to a row that is not there is refused', async () => {
  const bind = { 'msdyn_appprofileid@odata.bind': `/msdyn_appconfigurations(${newId})` };
  const body = { msdyn_uniquename: 'contoso_m', ...bind };
  expect(await refusal('POST msdyn_appprofilerolemappings', { body })).toBe('404 0x80040217');
});
