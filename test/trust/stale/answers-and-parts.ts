import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import type { Case } from './cases.ts';
import { agent, idOf, providerOne } from './furnish.ts';

const action = /msdyn_getAppConfigByContext/;

/** What Dataverse answers by itself, what an organisation lacks, and people who are none of the plan's business. */
export function answersAndParts(double: DataverseDouble): readonly Case[] {
  const { store, behaviour, faults } = double;
  const inbox = idOf(store, 'msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  const unable = (times: number): void => {
    const refused = { kind: 'refuse', status: 400, code: '0x80040203', message: 'No.' } as const;
    faults.push({ part: { path: action }, times, do: refused });
  };
  return [
    {
      id: 'changed effective profile',
      act: () => behaviour.customDefaults.set('msdyn_CustomerServiceWorkspace', inbox),
      expected: 'stale',
      shows: ['The profile that people get is another one now', 'contoso_inbox'],
    },
    {
      id: 'effective profile not answered any more',
      act: () => unable(10_000),
      expected: 'stale',
      shows: ['Dataverse does not say any more which profile people get'],
    },
    { id: 'effective profile not answered once', act: () => unable(1), expected: 'control' },
    ...['msdyn_smartassistconfig', 'msdyn_appconfiguration.msdyn_profileorder'].map(
      (part): Case => ({
        id: `part ${part} gone`,
        act: () => behaviour.absent.add(part),
        expected: 'stale',
        shows: [part],
      }),
    ),
    {
      id: 'a planned person is disabled',
      act: () => store.put('systemuser', { systemuserid: agent(store, 'lukasz.wojcik'), isdisabled: true }),
      expected: 'stale',
      shows: ['Łukasz Wójcik'],
    },
    {
      id: 'somebody the plan gives nothing gets a profile it does not touch',
      act: () =>
        store.link(
          'msdyn_appconfiguration_systemuser',
          idOf(store, 'msdyn_appconfiguration', 'msdyn_uniquename', 'msdyn_oc_app_configuration'),
          agent(store, 'tomas.herrera'),
        ),
      expected: 'control',
    },
    {
      id: 'somebody the plan gives nothing is put on a profile that gets providers',
      act: () => store.link('msdyn_appconfiguration_systemuser', inbox, agent(store, 'tomas.herrera')),
      expected: 'stale',
      shows: ['Tomás Herrera'],
    },
    {
      id: 'somebody the plan gives nothing sees a provider since',
      act: () =>
        store.link(
          'msdyn_ciprovider_systemuser_membership',
          providerOne(store),
          agent(store, 'tomas.herrera'),
        ),
      expected: 'control',
      shows: ['New since the plan, not moved', 'Tomás Herrera'],
    },
  ];
}
