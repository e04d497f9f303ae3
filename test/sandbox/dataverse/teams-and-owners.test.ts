import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { addStandardRows, systemAdministrator } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble, type Reply, refusalOf } from './open-double.ts';

const [reads, creates, assigns] = ['Read', 'Create', 'Assign'].map(
  (verb) => `prv${verb}msdyn_channelprovider`,
);

function organisation(): Fixture {
  const builder = fixtureBuilder('teams');
  addStandardRows(builder);
  const reader = builder.role('Reader', { privileges: [String(reads)] });
  const maker = builder.role('Maker', { privileges: [String(reads), String(creates)] });
  builder.role('Giver', { privileges: [String(reads), String(creates), String(assigns)] });
  builder.team('Voice owners', { roles: [reader] });
  builder.team('Empty-handed', { roles: [] });
  builder.team('Case sharers', { roles: [reader], type: 1 });
  const admins = builder.team('Administrators', { roles: [systemAdministrator] });
  builder.person('Giver', { account: 'giver', roles: [builder.idOf('role', 'Giver ')], objectId: 'giver' });
  builder.person('Maker', { account: 'maker', roles: [maker], objectId: 'maker' });
  builder.person('Away', { account: 'away', roles: [reader], disabled: true });
  const late = builder.person('Late', { account: 'late', roles: [reader], objectId: 'late' });
  builder.link('teammembership_association', admins, late);
  builder.add('msdyn_ciprovider', 'Hidden', {
    msdyn_name: 'Hidden',
    msdyn_roleselector: systemAdministrator,
  });
  return builder.build();
}

let open: Opened;
let fresh: StoreSnapshot;
beforeAll(async () => {
  open = await openDouble(organisation());
  fresh = open.double.store.snapshot();
});
beforeEach(() => open.double.store.restore(fresh));
afterAll(() => open.double.stop());

const team = (name: string): string => `/teams(${open.row('team', 'name', name).teamid})`;
const give = (owner: string, as = 'giver'): Promise<Reply> =>
  open.call('POST msdyn_channelproviders', {
    as,
    body: { msdyn_uniquename: 'contoso_a', 'ownerid@odata.bind': owner },
  });
const ownerNow = (): unknown =>
  open.row('msdyn_channelprovider', 'msdyn_uniquename', 'contoso_a')._ownerid_value;

test('whoever creates a row owns it, and the rows of a fixture have an owner too', async () => {
  const body = { msdyn_uniquename: 'contoso_a' };
  await open.call('POST msdyn_channelproviders', { as: 'maker', body });
  expect(ownerNow()).toBe(open.row('systemuser', 'fullname', 'Maker').systemuserid);
});

test('a row is given to a team or a person who may read it, and says which of both it is', async () => {
  expect((await give(team('Voice owners'))).status).toBe(204);
  const { teamid } = open.row('team', 'name', 'Voice owners');
  expect(ownerNow()).toBe(teamid);
  const prefer = 'odata.include-annotations="*"';
  const list = await open.call("GET msdyn_channelproviders?$filter=msdyn_uniquename eq 'contoso_a'", {
    as: 'late',
    headers: { prefer },
  });
  expect(list.body.value[0]).toMatchObject({
    _ownerid_value: teamid,
    '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'team',
    '_ownerid_value@OData.Community.Display.V1.FormattedValue': 'Voice owners',
  });
});

test('an owner who cannot read such rows, is disabled, or is an access team is refused', async () => {
  expect(refusalOf(await give(team('Empty-handed')))).toBe('403 0x80040220');
  expect(refusalOf(await give(team('Case sharers')))).toBe('400 0x80048d19');
  const away = open.row('systemuser', 'fullname', 'Away').systemuserid;
  expect(refusalOf(await give(`/systemusers(${away})`))).toBe('400 0x80040225');
  expect(refusalOf(await give(`/roles(${systemAdministrator})`))).toBe('400 0x80048d19');
});

test('giving a row away needs the privilege to assign', async () => {
  expect(refusalOf(await give(team('Voice owners'), 'maker'))).toBe('403 0x80040220');
});

test('a role of a team gives its privileges, but shows no 1.0 row: CIF asks for the role itself', async () => {
  const list = await open.call('GET msdyn_ciproviders', { as: 'late' });
  expect([list.status, list.body.value]).toEqual([200, []]);
});

test('members, and the roles of a team, are read from either side and as pairs', async () => {
  const { teamid } = open.row('team', 'name', 'Administrators');
  const members = await open.call(`GET teams(${teamid})/teammembership_association?$select=fullname`, {
    as: 'late',
  });
  expect(members.body.value.map((row) => row.fullname)).toEqual(['Late']);
  const teams = await open.call(`GET roles(${systemAdministrator})/teamroles_association`, { as: 'late' });
  expect(teams.body.value.map((row) => row.name)).toEqual(['Administrators']);
  const pairs = await open.call('GET teammemberships?$select=teamid,systemuserid', { as: 'late' });
  expect(pairs.body.value.map((row) => row.teamid)).toEqual([teamid]);
});

test('privileges of a person name the depth, which is Basic for what comes by a team', async () => {
  const { systemuserid } = open.row('systemuser', 'fullname', 'Late');
  const what = `GET systemusers(${systemuserid})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;
  const { body } = await open.call(what, { as: 'late' });
  const list = body.RolePrivileges as readonly { readonly PrivilegeName: string; readonly Depth: string }[];
  const depth = (name: unknown): unknown => list.find((one) => one.PrivilegeName === name)?.Depth;
  expect([depth(reads), depth(creates), depth('prvReadNothing')]).toEqual(['Global', 'Basic', undefined]);
  expect((await open.call(`${what}()`, { as: 'late' })).body).toEqual(body);
});
