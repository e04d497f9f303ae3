import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

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

const id = '44444444-4444-4444-8444-444444444444';
const ofProfile = (): object => ({ 'msdyn_appconfigurationid@odata.bind': `/${profile}` });

const linked = [
  ['msdyn_sessiontemplate', 'msdyn_appconfiguration_sessiontemplate'],
  ['msdyn_paneconfiguration', 'msdyn_msdyn_paneconfig_msdyn_appconfig'],
  ['msdyn_smartassistconfig', 'msdyn_smartassistconfig_msdyn_appconfig'],
] as const;

test.each(linked)(
  'a row of %s is created and linked to a profile, and the pair is read',
  async (table, name) => {
    const body = { [`${table}id`]: id, msdyn_name: 'A', msdyn_uniquename: 'contoso_a' };
    expect((await open.call(`POST ${table}s`, { body })).status).toBe(204);
    const link = { '@odata.id': `${open.root}${table}s(${id})` };
    expect((await open.call(`POST ${profile}/${name}/$ref`, { body: link })).status).toBe(204);
    const pairs = await open.call(`GET ${name}set?$select=msdyn_appconfigurationid,${table}id`);
    expect(pairs.body.value).toMatchObject([
      { msdyn_appconfigurationid: profile.slice(-37, -1), [`${table}id`]: id },
    ]);
  },
);

test('an inbox needs its profile; a row about a Copilot feature does not', async () => {
  const inbox = { msdyn_name: 'A', msdyn_uniquename: 'contoso_a' };
  expect(refusalOf(await open.call('POST msdyn_inboxconfigurations', { body: inbox }))).toBe(
    '400 0x80040203',
  );
  const copilot = { msdyn_copilotfeature: 829050002, msdyn_enabled: false };
  expect((await open.call('POST msdyn_appcopilotconfigurations', { body: copilot })).status).toBe(204);
});

test('deleting a profile deletes inbox and Copilot rows, but only empties its role mappings', async () => {
  const bodies = {
    msdyn_inboxconfigurations: { msdyn_uniquename: 'contoso_a', ...ofProfile() },
    msdyn_appcopilotconfigurations: { msdyn_copilotfeature: 829050000, ...ofProfile() },
    msdyn_appprofilerolemappings: {
      msdyn_uniquename: 'contoso_m',
      'msdyn_appprofileid@odata.bind': `/${profile}`,
      'msdyn_securityroleid@odata.bind': `/roles(${serviceRepresentative})`,
    },
  };
  for (const [set, body] of Object.entries(bodies))
    expect((await open.call(`POST ${set}`, { body })).status).toBe(204);
  await open.call(`DELETE ${profile}`);
  expect(open.double.store.rows('msdyn_inboxconfiguration')).toEqual([]);
  expect(open.double.store.rows('msdyn_appcopilotconfiguration')).toEqual([]);
  expect(open.double.store.rows('msdyn_appprofilerolemapping')).toMatchObject([
    { _msdyn_appprofileid_value: null, _msdyn_securityroleid_value: serviceRepresentative },
  ]);
});

test('the icon of a 1.0 row is a web resource', async () => {
  open.double.store.put('webresource', { webresourceid: id, name: 'contoso_phone.svg' });
  const legacy = open.row('msdyn_ciprovider', 'msdyn_name', 'Twilio Softphone').msdyn_ciproviderid;
  const body = { 'msdyn_channelprovidericon@odata.bind': `/webresourceset(${id})` };
  expect((await open.call(`PATCH msdyn_ciproviders(${legacy})`, { body })).status).toBe(204);
  const read = `GET msdyn_ciproviders(${legacy})?$expand=msdyn_channelprovidericon($select=name)`;
  expect((await open.call(read)).body.msdyn_channelprovidericon).toMatchObject({ name: 'contoso_phone.svg' });
});
