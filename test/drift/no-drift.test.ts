import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import {
  serviceRepresentative,
  systemAdministrator,
  systemCustomizer,
} from '../../sandbox/fixtures/standard-rows.ts';
import { reading } from '../../sandbox/fixtures/two-identities.ts';
import { id } from '../builders/ids.ts';
import { french, messaging, twilio } from './drift-case.ts';
import { type DriftRoom, openDriftRoom } from './room.ts';

let room: DriftRoom;
beforeAll(async () => {
  room = await openDriftRoom();
}, 60_000);
afterAll(() => room.stop());
afterEach(() => room.restore());

const addressed = (name: string, msdyn_channelurl: string) => (): void => {
  const msdyn_channelproviderid = room.places.provider(name);
  room.store.put('msdyn_channelprovider', { msdyn_channelproviderid, msdyn_channelurl }, room.places.editor);
};
const legacy = (columns: FixtureRow) => (): void => {
  room.store.put('msdyn_ciprovider', { msdyn_ciproviderid: room.places.legacy(messaging), ...columns });
};
const url = 'https://softphone.contoso.example';
const base = 'base=https://contoso.crm10.dynamics.example';
const twa = 'twa=https://softphone.contoso.example/capability-token';

const harmless: readonly (readonly [string, () => void])[] = [
  [
    'the documented script adds idleTimeThreshold',
    addressed(twilio, `${url}?${base}&${twa}&idleTimeThreshold=60`),
  ],
  [
    'the script adds it to an address without parameters',
    addressed(messaging, 'https://messaging.fabrikam.example/cif/panel.html?idleTimeThreshold=60'),
  ],
  ['parameters in another order', addressed(twilio, `${url}?${twa}&${base}`)],
  [
    'the default port is written out',
    addressed(twilio, `https://softphone.contoso.example:443?${base}&${twa}`),
  ],
  ['a slash before the parameters', addressed(twilio, `${url}/?${base}&${twa}`)],
  ['a slash at the end', addressed(french, 'https://phone.fabrikam.example/dynamics/fr/index.html/')],
  ['the host in capitals', addressed(french, 'HTTPS://Phone.Fabrikam.Example/dynamics/fr/index.html')],
  ['escapes that need not be', addressed(french, 'https://phone.fabrikam.example/dyn%61mics/fr/index.html')],
  ['values escaped', addressed(twilio, `${url}?base=https%3A%2F%2Fcontoso.crm10.dynamics.example&${twa}`)],
  [
    'escapes in small letters',
    addressed(twilio, `${url}?base=https%3a%2f%2fcontoso.crm10.dynamics.example&${twa}`),
  ],
  [
    'all of that at once',
    addressed(
      twilio,
      `HTTPS://Softphone.Contoso.Example:443/?idleTimeThreshold=30&${twa}&base=https%3A%2F%2Fcontoso.crm10.dynamics.example`,
    ),
  ],
  [
    'the 1.0 address in another spelling',
    legacy({ msdyn_landingurl: 'https://Messaging.fabrikam.example:443/cif/panel.html' }),
  ],
  [
    'sandbox tokens in another order',
    legacy({ msdyn_sandboxconfiguration: 'allow-same-origin, allow-scripts' }),
  ],
  [
    'the selector with braces and in another order',
    () => {
      const id = room.places.legacy(messaging);
      const selector = String(room.store.row('msdyn_ciprovider', id)?.msdyn_roleselector);
      const braced = selector
        .split(';')
        .reverse()
        .map((one) => `{${one.toUpperCase()}}`);
      legacy({ msdyn_roleselector: `${braced.join(';')};` })();
    },
  ],
  ['a blank where nothing was', legacy({ msdyn_customparams: '{ "queue": "general" }' })],
  [
    'every row is saved again',
    () => {
      for (const table of ['msdyn_channelprovider', 'msdyn_appconfiguration', 'msdyn_ciprovider'])
        for (const row of room.store.rows(table))
          room.store.put(table, { [`${table}id`]: row[`${table}id`] ?? null }, room.places.editor);
    },
  ],
  [
    'people are renamed',
    () => {
      const systemuserid = room.places.person('Fatma Şahin');
      room.store.put('systemuser', {
        systemuserid,
        fullname: 'Fatma Yılmaz',
        domainname: 'f@contoso.example',
      });
    },
  ],
  [
    'the solutions are updated at night',
    () => {
      for (const { solutionid } of room.store.rows('solution'))
        room.store.put('solution', { solutionid: String(solutionid), version: '10.2.0.1' });
    },
  ],
  [
    'an app is renamed',
    () => {
      const appmoduleid = room.places.row('appmodule', 'uniquename', 'msdyn_CustomerServiceWorkspace');
      room.store.put('appmodule', { appmoduleid, name: 'Copilot Service workspace' });
    },
  ],
  ['a role is renamed', () => void room.store.put('role', { roleid: serviceRepresentative, name: 'Agent' })],
  [
    'another profile, with a provider of its own, for other people',
    () => {
      const id = 'd41f0000-0000-4000-8000-0000000000c1';
      room.store.put('msdyn_appconfiguration', {
        msdyn_appconfigurationid: id,
        msdyn_name: 'Other',
        msdyn_uniquename: 'contoso_other',
        msdyn_appmoduleuniquename: 'CustomerServiceApps',
      });
      room.store.link('msdyn_appconfig_msdyn_channelprovider', id, room.places.otherForeign);
      room.store.link('msdyn_appconfiguration_systemuser', id, room.places.person('Priya Raman'));
    },
  ],
  [
    'somebody in no role gets a role of no selector',
    () => {
      const manager = room.places.row('role', 'name', 'CSR Manager');
      room.store.link('systemuserroles_association', manager, room.places.person('Priya Raman'));
    },
  ],
  [
    'a 2.0 provider of somebody else',
    () =>
      void room.store.put('msdyn_channelprovider', {
        msdyn_channelproviderid: 'd41f0000-0000-4000-8000-0000000000c2',
        msdyn_name: 'Theirs',
        msdyn_uniquename: 'theirs_phone',
        msdyn_channelurl: 'https://theirs.example',
      }),
  ],
  [
    'somebody joins the role and is given the profile at once',
    () => {
      const person = room.places.newcomer;
      room.store.link('systemuserroles_association', serviceRepresentative, person);
      room.store.link('msdyn_appconfiguration_systemuser', room.places.profile, person);
    },
  ],
];

describe('no drift', () => {
  it('is told over a hundred checks of an untouched environment', async () => {
    for (let count = 0; count < 100; count++) {
      const { answer, items } = await room.check();
      expect({ ...answer, items }).toMatchObject({ items: [], news: [], solved: [] });
    }
  }, 120_000);

  it.each(harmless)('is: %s', async (_what, act) => {
    act();
    expect((await room.check()).items).toEqual([]);
  });

  it('is told of an environment that does not answer who gets what', async () => {
    room.double.behaviour.absent.add('msdyn_getAppConfigByContext');
    expect((await room.check()).items).toEqual([]);
  });

  it('is told of an environment that hides its 1.0 rows: that is refused', async () => {
    const me = room.places.row('systemuser', 'azureactivedirectoryobjectid', reading.objectId);
    room.store.unlink('systemuserroles_association', systemCustomizer, me);
    room.store.link('systemuserroles_association', serviceRepresentative, me);
    // Through a team it may still read everything; what CIF 1.0 lists goes by roles held directly.
    const team = id(0xe0, 900);
    room.store.put('team', { teamid: team, name: 'Administrators', teamtype: 0 });
    room.store.link('teamroles_association', systemAdministrator, team);
    room.store.link('teammembership_association', team, me);
    const answer = await room.ask();
    expect(answer).toMatchObject({ status: 'refused', refusal: { reason: 'rows_hidden' } });
    expect((await room.ports.ledger.drift(room.environment.key))?.items).toEqual([]);
  });
});
