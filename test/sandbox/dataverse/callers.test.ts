import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { type CallOptions, type Opened, openDouble, refusalOf } from './open-double.ts';

let open: Opened;
beforeAll(async () => {
  open = await openDouble();
});
afterAll(() => open.double.stop());

test('no token, or one that is not valid, is 401', async () => {
  expect((await open.call('GET WhoAmI', { as: 'forged' })).status).toBe(401);
  const bare = await fetch(`${open.root}WhoAmI`);
  expect(bare.status).toBe(401);
  expect(bare.headers.get('www-authenticate')).toMatch(/^Bearer /);
});

test('somebody who is no user here is 403', async () => {
  const as = '11111111-1111-4111-8111-111111111111';
  expect(refusalOf(await open.call('GET WhoAmI', { as }))).toBe('403 0x80072560');
});

test('a disabled user is 403', async () => {
  const { systemuserid, azureactivedirectoryobjectid } = open.row('systemuser', 'fullname', 'Fatma Şahin');
  const as = String(azureactivedirectoryobjectid);
  expect((await open.call('GET WhoAmI', { as })).body.UserId).toBe(systemuserid);
  open.double.store.put('systemuser', { systemuserid: systemuserid ?? null, isdisabled: true });
  expect(refusalOf(await open.call('GET WhoAmI', { as }))).toBe('403 0x80040225');
});

const verbs = ['Read', 'Create', 'Write', 'Append', 'Delete'] as const;

function organisationWithout(verb: string): Fixture {
  const builder = fixtureBuilder('limited');
  const own = verbs.filter((one) => one !== verb).map((one) => `prv${one}msdyn_channelprovider`);
  const role = builder.role('Limited', { privileges: [...own, 'prvAppendTomsdyn_appconfiguration'] });
  builder.person('Limited', { account: 'limited', roles: [role], objectId: 'limited' });
  builder.add('msdyn_channelprovider', 'A', { msdyn_name: 'A', msdyn_uniquename: 'contoso_a' });
  return builder.build();
}

test.each(verbs)('without the privilege to %s, that verb alone is 403', async (verb) => {
  const limited = await openDouble(organisationWithout(verb));
  const { msdyn_channelproviderid: id } = limited.row('msdyn_channelprovider', 'msdyn_name', 'A');
  const at = `msdyn_channelproviders(${id})`;
  const calls: { readonly [one in (typeof verbs)[number]]: readonly [string, CallOptions] } = {
    Read: [`GET ${at}`, {}],
    Create: ['POST msdyn_channelproviders', { body: { msdyn_uniquename: 'contoso_b' } }],
    Write: [`PATCH ${at}`, { body: { msdyn_label: 'B' } }],
    Append: [`POST ${at}/msdyn_appconfig_msdyn_channelprovider/$ref`, { body: { '@odata.id': 'x' } }],
    Delete: [`DELETE ${at}`, {}],
  };
  const denied: string[] = [];
  for (const one of verbs) {
    const [what, options] = calls[one];
    if (refusalOf(await limited.call(what, { ...options, as: 'limited' })) === '403 0x80040220')
      denied.push(one);
  }
  await limited.double.stop();
  expect(denied).toEqual([verb]);
});
