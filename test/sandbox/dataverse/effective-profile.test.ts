import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened;
let fresh: StoreSnapshot;
let person: string;
let inbox: string;
beforeAll(async () => {
  open = await openDouble();
  fresh = open.double.store.snapshot();
  inbox = String(
    open.row('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox').msdyn_appconfigurationid,
  );
});
beforeEach(() => {
  open.double.store.restore(fresh);
  person = String(open.row('systemuser', 'fullname', 'Åse Lindqvist').systemuserid);
});
afterAll(() => open.double.stop());

async function effective(AppUniqueName = 'msdyn_CustomerServiceWorkspace'): Promise<unknown> {
  const body = { AppUniqueName, UserId: `{${person.toUpperCase()}}` };
  const reply = await open.call('POST msdyn_getAppConfigByContext', { body });
  const [first] = Object.values(JSON.parse(String(reply.body.AppConfigurations)) as object);
  return first?.AppConfigUniqueName;
}

function mapped(name: string, rank: number): void {
  const id = `aaaaaaaa-0000-4000-8000-${name.length.toString().padStart(12, '0')}`;
  const columns = { msdyn_uniquename: name, msdyn_appmoduleuniquename: 'CustomerServiceApps' };
  open.double.store.put('msdyn_appconfiguration', {
    msdyn_appconfigurationid: id,
    msdyn_profileorder: rank,
    ...columns,
  });
  open.double.store.put('msdyn_appprofilerolemapping', {
    msdyn_appprofilerolemappingid: id,
    msdyn_uniquename: `map_${name}`,
    _msdyn_appprofileid_value: id,
    _msdyn_securityroleid_value: serviceRepresentative,
  });
}

test('without anything else a person gets the default of the app', async () => {
  expect(await effective()).toBe('msdyn_csw_app_configuration');
  expect(await effective('OmniChannelEngagementHub')).toBe('msdyn_oc_app_configuration');
  expect(await effective('no_such_app')).toBeUndefined();
});

test('the best rank among role mappings wins over the default, through a copy of the role too', async () => {
  mapped('contoso_second', 2);
  mapped('contoso_first', 1);
  expect(await effective()).toBe('contoso_first');
});

test('a direct assignment wins over a role mapping, unless its profile is inactive', async () => {
  mapped('contoso_first', 1);
  open.double.store.link('msdyn_appconfiguration_systemuser', inbox, person);
  expect(await effective()).toBe('contoso_inbox');
  open.double.store.put('msdyn_appconfiguration', { msdyn_appconfigurationid: inbox, statecode: 1 });
  expect(await effective()).toBe('contoso_first');
});

test('a custom default comes after role mappings and before what the app brings', async () => {
  open.double.behaviour.customDefaults.set('msdyn_CustomerServiceWorkspace', inbox);
  expect(await effective()).toBe('contoso_inbox');
  expect(await effective('OmniChannelEngagementHub')).toBe('msdyn_oc_app_configuration');
  mapped('contoso_first', 1);
  expect(await effective()).toBe('contoso_first');
  open.double.behaviour.customDefaults.clear();
});

test('a role that somebody holds through a team maps to nothing', async () => {
  const { store } = open.double;
  const alone = String(open.row('systemuser', 'fullname', 'Tomás Herrera').systemuserid);
  store.put('team', { teamid: 'team', name: 'Night shift' });
  store.link('teammembership_association', 'team', alone);
  store.link('teamroles_association', serviceRepresentative, 'team');
  mapped('contoso_first', 1);
  person = alone;
  expect(await effective()).toBe('msdyn_csw_app_configuration');
});

test('the action is only posted to, with both parameters', async () => {
  expect(refusalOf(await open.call('GET msdyn_getAppConfigByContext'))).toBe('405 0x80060888');
  const body = { UserId: person };
  expect(refusalOf(await open.call('POST msdyn_getAppConfigByContext', { body }))).toBe('400 0x80048d19');
});
