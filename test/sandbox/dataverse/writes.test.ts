import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { migratingObjectId } from '../../../sandbox/fixtures/contoso-dev.ts';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened;
let fresh: StoreSnapshot;
beforeAll(async () => {
  open = await openDouble();
  fresh = open.double.store.snapshot();
});
beforeEach(() => open.double.store.restore(fresh));
afterAll(() => open.double.stop());

const id = '11111111-1111-4111-8111-111111111111';
const minimal = { msdyn_name: 'A', msdyn_uniquename: 'contoso_a' };
const at = `msdyn_channelproviders(${id})`;

test('a create under a chosen id answers 204 and where the row is', async () => {
  const body = { ...minimal, msdyn_channelproviderid: id.toUpperCase(), msdyn_apiversion: '162450000' };
  const reply = await open.call('POST msdyn_channelproviders', { body });
  expect(reply.status).toBe(204);
  expect(reply.headers.get('odata-entityid')).toBe(`${open.root}${at}`);
  const me = open.row('systemuser', 'azureactivedirectoryobjectid', migratingObjectId).systemuserid;
  expect(open.double.store.row('msdyn_channelprovider', id)).toMatchObject({
    ...minimal,
    msdyn_apiversion: 162450000,
    msdyn_enableoutbound: false,
    statecode: 0,
    statuscode: 1,
    ismanaged: false,
    modifiedon: '2026-03-02T09:00:00Z',
    _modifiedby_value: me,
    _ownerid_value: me,
  });
});

test('a create answers 201 and the row when that is preferred', async () => {
  const headers = { Prefer: 'return=representation' };
  const reply = await open.call('POST msdyn_channelproviders?$select=msdyn_name', { body: minimal, headers });
  expect(reply.status).toBe(201);
  expect(reply.body.msdyn_name).toBe('A');
  expect(reply.headers.get('etag')).toBe(reply.body['@odata.etag']);
});

test('an empty text is kept as null', async () => {
  await open.call(`PATCH ${at}`, { body: { ...minimal, msdyn_trusteddomain: '' } });
  expect(open.double.store.row('msdyn_channelprovider', id)?.msdyn_trusteddomain).toBeNull();
});

test('an unguarded PATCH creates, then updates, each with a new version', async () => {
  await open.call(`PATCH ${at}`, { body: minimal });
  const first = open.double.store.row('msdyn_channelprovider', id);
  await open.call(`PATCH ${at}`, { body: { msdyn_label: 'Label' } });
  const second = open.double.store.row('msdyn_channelprovider', id);
  expect(second).toMatchObject({ ...minimal, msdyn_label: 'Label' });
  expect(Number(second?.versionnumber)).toBeGreaterThan(Number(first?.versionnumber));
});

test('a row is deactivated and reactivated, its status following', async () => {
  await open.call(`PATCH ${at}`, { body: minimal });
  await open.call(`PATCH ${at}`, { body: { statecode: 1 }, headers: { 'If-Match': '*' } });
  expect(open.double.store.row('msdyn_channelprovider', id)).toMatchObject({ statecode: 1, statuscode: 2 });
  await open.call(`PATCH ${at}`, { body: { statecode: 0, statuscode: 1 } });
  expect(open.double.store.row('msdyn_channelprovider', id)).toMatchObject({ statecode: 0, statuscode: 1 });
});

test('a lookup is bound by an address and read as a value', async () => {
  const profile = open.row(
    'msdyn_appconfiguration',
    'msdyn_uniquename',
    'contoso_inbox',
  ).msdyn_appconfigurationid;
  const bind = { 'msdyn_appprofileid@odata.bind': `/msdyn_appconfigurations(${profile})` };
  const body = { msdyn_uniquename: 'contoso_map', ...bind };
  expect((await open.call('POST msdyn_appprofilerolemappings', { body })).status).toBe(204);
  const read = await open.call(
    'GET msdyn_appprofilerolemappings?$expand=msdyn_appprofileid($select=msdyn_uniquename)',
  );
  expect(read.body.value[0]).toMatchObject({
    _msdyn_appprofileid_value: profile,
    msdyn_appprofileid: { msdyn_uniquename: 'contoso_inbox' },
  });
});

test('a row is deleted once', async () => {
  await open.call(`PATCH ${at}`, { body: minimal });
  expect((await open.call(`DELETE ${at}`)).status).toBe(204);
  expect((await open.call(`DELETE ${at}`)).status).toBe(404);
});

test('a row is created in the solution that the header names, and only in one that is there', async () => {
  const into = (name: string) =>
    open.call(`PATCH ${at}`, { body: minimal, headers: { 'MSCRM.SolutionUniqueName': name } });
  expect(refusalOf(await into('no_such_solution'))).toBe('400 0x80040217');
  expect(open.double.store.row('msdyn_channelprovider', id)).toBeUndefined();
  expect((await into('ChannelIntegrationFrameworkV2')).status).toBe(204);
  const { solutionid } = open.row('solution', 'uniquename', 'ChannelIntegrationFrameworkV2');
  expect(open.double.store.row('msdyn_channelprovider', id)?.solutionid).toBe(solutionid);
});
