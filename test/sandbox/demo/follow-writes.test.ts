import { expect, it } from 'vitest';
import { createStore } from '../../../sandbox/dataverse/store.ts';
import { followWrites } from '../../../sandbox/demo/follow-writes.ts';
import { contosoDev } from '../../../sandbox/fixtures/contoso-dev.ts';
import { id } from '../../builders/ids.ts';

it('what is written is told once, row before link, each by its name', () => {
  const store = createStore(contosoDev(), () => new Date('2026-03-02T09:00:00.000Z'));
  const writes = followWrites(store);
  expect(writes()).toEqual([]);
  const person = store.rows('systemuser')[0];
  const [profile, provider] = [id(0xc0, 1), id(0xd0, 1)];
  store.put('msdyn_appconfiguration', { msdyn_appconfigurationid: profile, msdyn_name: 'Agents' });
  store.link('msdyn_appconfiguration_systemuser', profile, String(person?.systemuserid));
  expect(writes()).toEqual([
    'new row  msdyn_appconfiguration "Agents"',
    `new link msdyn_appconfiguration_systemuser "${String(person?.fullname)}"`,
  ]);
  store.put('msdyn_channelprovider', { msdyn_channelproviderid: provider, msdyn_name: 'Softphone' });
  expect(writes()).toEqual(['new row  msdyn_channelprovider "Softphone"']);
  expect(writes()).toEqual([]);
});
