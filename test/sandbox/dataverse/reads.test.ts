import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { migratingObjectId } from '../../../sandbox/fixtures/contoso-dev.ts';
import { serviceRepresentative, systemAdministrator } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble } from './open-double.ts';

let open: Opened;
beforeAll(async () => {
  open = await openDouble();
});
afterAll(() => open.double.stop());

const names = async (what: string, column = 'fullname', headers = {}): Promise<readonly unknown[]> =>
  (await open.call(what, { headers })).body.value.map((row) => row[column]);

test('a list holds the columns selected, the key and an ETag, nothing else', async () => {
  const { body } = await open.call(
    'GET msdyn_ciproviders?$select=msdyn_name&$orderby=msdyn_sortorder&$top=1',
  );
  const [row = {}] = body.value;
  expect(Object.keys(row)).toEqual(['@odata.etag', 'msdyn_name', 'msdyn_ciproviderid']);
  expect(row.msdyn_name).toBe('Twilio Softphone');
  expect(row['@odata.etag']).toMatch(/^W\/"\d+"$/);
});

test('a filter knows and, or, not, parentheses, null and texts without case', async () => {
  const filter =
    "not (isdisabled eq true) and (startswith(domainname,'AMELIE') or endswith(fullname,'lindqvist')) and applicationid eq null";
  expect(await names(`GET systemusers?$filter=${filter}&$orderby=fullname desc`)).toEqual([
    'Åse Lindqvist',
    'Amélie Dubois',
  ]);
  const brien = "GET systemusers?$filter=contains(fullname,'o’BRIEN') and applicationid eq null";
  expect(await names(brien)).toEqual(['Siobhán O’Brien']);
  expect(await names("GET roles?$filter=name eq 'csr MANAGER'", 'name')).toEqual(['CSR Manager']);
  expect(await names('GET systemusers?$filter=applicationid ne null')).toEqual(['# Cutover']);
});

test('and binds closer than or', async () => {
  const filter = "fullname eq 'Priya Raman' or fullname eq 'Tomás Herrera' and isdisabled eq true";
  expect(await names(`GET systemusers?$filter=${filter}`)).toEqual(['Priya Raman']);
});

test('a lambda over roles finds people by root role, business unit copies included', async () => {
  const any = (column: string): string =>
    `GET systemusers?$filter=systemuserroles_association/any(r:r/${column} eq ${serviceRepresentative})`;
  expect(await names(any('_parentrootroleid_value'))).toHaveLength(10);
  expect(await names(any('roleid'))).toHaveLength(9);
});

test('In takes a list of quoted values', async () => {
  const values = `['${serviceRepresentative}','${systemAdministrator}']`;
  const filter = `Microsoft.Dynamics.CRM.In(PropertyName='roleid',PropertyValues=${values})`;
  expect(await names(`GET roles?$filter=${filter}`, 'name')).toHaveLength(2);
});

test('formatted values come only when they are preferred', async () => {
  const at = 'GET msdyn_appconfigurations?$select=_modifiedby_value,statecode&$top=1';
  const named = '_modifiedby_value@OData.Community.Display.V1.FormattedValue';
  expect(await names(at, named)).toEqual([undefined]);
  const headers = { Prefer: 'odata.include-annotations="*"' };
  expect(await names(at, named, headers)).toEqual(['Priya Raman']);
  expect(await names(at, 'statecode@OData.Community.Display.V1.FormattedValue', headers)).toEqual(['Active']);
});

test('pages follow nextLink to the end, none twice, $top ignored', async () => {
  const headers = { Prefer: 'odata.maxpagesize=5' };
  const seen: unknown[] = [];
  const sizes: number[] = [];
  let next: string | undefined = `${open.root}systemusers?$select=fullname&$count=true&$top=2`;
  while (next !== undefined) {
    const { body } = await open.call(`GET ${next}`, { headers });
    expect(body['@odata.count']).toBe(13);
    seen.push(...body.value.map((row) => row.systemuserid));
    sizes.push(body.value.length);
    next = body['@odata.nextLink'];
  }
  expect(sizes).toEqual([5, 5, 3]);
  expect(new Set(seen).size).toBe(13);
  const whole = await open.call('GET systemusers', { headers: { Prefer: 'odata.maxpagesize=13' } });
  expect(whole.body['@odata.nextLink']).toBeUndefined();
});

test('paging in another order keeps that order over the pages', async () => {
  const headers = { Prefer: 'odata.maxpagesize=7' };
  const first = await open.call('GET systemusers?$select=fullname&$orderby=fullname', { headers });
  const second = await open.call(`GET ${first.body['@odata.nextLink']}`, { headers });
  const paged = [...first.body.value, ...second.body.value].map((row) => row.fullname);
  expect(paged).toEqual(await names('GET systemusers?$select=fullname&$orderby=fullname'));
});

test('a row is read by id with an ETag that spares the next reading', async () => {
  const { roleid } = open.row('role', 'name', 'CSR Manager');
  const first = await open.call(`GET roles(${String(roleid).toUpperCase()})?$select=name`, {
    headers: { 'If-None-Match': 'null' },
  });
  expect(first.body.name).toBe('CSR Manager');
  const etag = first.headers.get('etag') ?? '';
  const second = await open.call(`GET roles(${roleid})`, { headers: { 'If-None-Match': etag } });
  expect(second.status).toBe(304);
});

test('roles and people are collections of each other', async () => {
  const people = `GET roles(${systemAdministrator})/systemuserroles_association?$orderby=fullname`;
  expect(await names(people)).toEqual(['# Cutover', 'Priya Raman', 'Tomás Herrera']);
  const { systemuserid } = open.row('systemuser', 'azureactivedirectoryobjectid', migratingObjectId);
  const roles = `GET systemusers(${systemuserid})/systemuserroles_association`;
  expect(await names(roles, 'name')).toEqual(['System Administrator']);
});

test('an $expand of links stops at 5,000 rows; the intersect set pages on', async () => {
  const builder = fixtureBuilder('many');
  const role = builder.role('Administrator', { template: '627090ff-40a3-4053-8790-584edc5be201' });
  const profile = builder.add('msdyn_appconfiguration', 'p', { msdyn_uniquename: 'contoso_p' });
  for (let index = 0; index <= 5_000; index++) {
    const id = builder.person(`P${index}`, { account: `p${index}`, roles: index === 0 ? [role] : [] });
    builder.link('msdyn_appconfiguration_systemuser', profile, id);
  }
  const many = await openDouble(builder.build());
  const as = String(many.row('systemuser', 'fullname', 'P0').azureactivedirectoryobjectid);
  const nav = 'msdyn_appconfiguration_systemuser';
  const expanded = await many.call(`GET msdyn_appconfigurations?$expand=${nav}($select=fullname)`, { as });
  expect(expanded.body.value[0]?.[nav]).toHaveLength(5_000);
  const first = await many.call(`GET ${nav}set?$select=systemuserid`, { as });
  const second = await many.call(`GET ${first.body['@odata.nextLink']}`, { as });
  expect([first.body.value.length, second.body.value.length]).toEqual([5_000, 1]);
  await many.double.stop();
});
