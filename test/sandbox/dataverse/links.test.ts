import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble, type Reply, refusalOf } from './open-double.ts';

let open: Opened;
let fresh: StoreSnapshot;
let profile: string;
let user: string;
const relationship = 'msdyn_appconfiguration_systemuser';

beforeAll(async () => {
  open = await openDouble();
  fresh = open.double.store.snapshot();
  const row = open.row('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  profile = String(row.msdyn_appconfigurationid);
  user = String(open.row('systemuser', 'fullname', 'Fatma Şahin').systemuserid);
});
beforeEach(() => {
  open.double.store.restore(fresh);
  open.double.behaviour.repeatedAssociate = 'refuse';
});
afterAll(() => open.double.stop());

const users = (): string => `msdyn_appconfigurations(${profile})/${relationship}`;
const associate = (uri = `${open.root}systemusers(${user})`): Promise<Reply> =>
  open.call(`POST ${users()}/$ref`, { body: { '@odata.id': uri } });

test('a link can be made from either side and is seen from both', async () => {
  const uri = `${open.root}msdyn_appconfigurations(${profile})`;
  const made = await open.call(`POST systemusers(${user})/${relationship}/$ref`, {
    body: { '@odata.id': uri },
  });
  expect(made.status).toBe(204);
  expect(open.double.store.links(relationship)).toEqual([{ from: profile, to: user }]);
  const seen = await open.call(`GET ${users()}?$select=fullname`);
  expect(seen.body.value.map((row) => row.fullname)).toEqual(['Fatma Şahin']);
  const intersect = await open.call(`GET ${relationship}set?$filter=msdyn_appconfigurationid eq ${profile}`);
  expect(intersect.body.value.map((row) => row.systemuserid)).toEqual([user]);
});

test('a link is taken away by id or by address', async () => {
  await associate();
  expect((await open.call(`DELETE ${users()}(${user})/$ref`)).status).toBe(204);
  await associate();
  const uri = encodeURIComponent(`${open.root}systemusers(${user})`);
  expect((await open.call(`DELETE ${users()}/$ref?$id=${uri}`)).status).toBe(204);
  expect(open.double.store.links(relationship)).toEqual([]);
});

test('a repeated associate is refused, or accepted when so switched', async () => {
  expect((await associate()).status).toBe(204);
  expect(refusalOf(await associate())).toBe('412 0x80040237');
  open.double.behaviour.repeatedAssociate = 'accept';
  expect((await associate()).status).toBe(204);
  expect(open.double.store.links(relationship)).toHaveLength(1);
});

test('a disassociate of what is not linked is a missing row', async () => {
  expect(refusalOf(await open.call(`DELETE ${users()}(${user})/$ref`))).toBe('404 0x80040217');
});

test('a reference that is relative, elsewhere or of another table is refused', async () => {
  expect(refusalOf(await associate(`systemusers(${user})`))).toBe('400 0x80048d19');
  const elsewhere = `https://other.example/api/data/v9.2/systemusers(${user})`;
  expect(refusalOf(await associate(elsewhere))).toBe('400 0x80048d19');
  expect(refusalOf(await associate(`${open.root}roles(${serviceRepresentative})`))).toBe('400 0x80048d19');
});

test('a managed profile takes people but no provider; an own profile takes a managed provider', async () => {
  const managed = open.row('msdyn_appconfiguration', 'ismanaged', true).msdyn_appconfigurationid;
  const provider = open.row('msdyn_channelprovider', 'ismanaged', true).msdyn_channelproviderid;
  const body = { '@odata.id': `${open.root}msdyn_channelproviders(${provider})` };
  const attach = (id: unknown): Promise<Reply> =>
    open.call(`POST msdyn_appconfigurations(${id})/msdyn_appconfig_msdyn_channelprovider/$ref`, { body });
  expect(refusalOf(await attach(managed))).toBe('400 0x8004f026');
  expect((await attach(profile)).status).toBe(204);
  const person = { '@odata.id': `${open.root}systemusers(${user})` };
  const assign = `POST msdyn_appconfigurations(${managed})/${relationship}/$ref`;
  expect((await open.call(assign, { body: person })).status).toBe(204);
});

test('deleting a profile takes its links away and leaves its role mappings empty', async () => {
  await associate();
  open.double.store.put('msdyn_appprofilerolemapping', {
    msdyn_appprofilerolemappingid: '22222222-2222-4222-8222-222222222222',
    msdyn_uniquename: 'contoso_map',
    _msdyn_appprofileid_value: profile,
  });
  expect((await open.call(`DELETE msdyn_appconfigurations(${profile})`)).status).toBe(204);
  expect(open.double.store.links(relationship)).toEqual([]);
  const mapping = open.row('msdyn_appprofilerolemapping', 'msdyn_uniquename', 'contoso_map');
  expect(mapping._msdyn_appprofileid_value).toBeNull();
});
