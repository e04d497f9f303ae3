import { stableId } from '../../../sandbox/dataverse/stable-id.ts';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { idOf } from './furnish.ts';
import type { Room } from './room.ts';

/** Migrated once and drifted since: the next plan updates, reactivates, creates, links and assigns people. */
export async function halfMigrated(room: Room): Promise<void> {
  room.reset();
  const first = await (await room.approved()).finish();
  if (first.status !== 'unproven') throw new Error(`the first migration ended ${first.status}`);
  const { store } = room.double;
  const legacy = (name: string): string => idOf(store, 'msdyn_ciprovider', 'msdyn_name', name);
  const ours = (label: string): string => idOf(store, 'msdyn_channelprovider', 'msdyn_label', label);
  const messaging = ours('Messaging');
  store.put('msdyn_ciprovider', {
    msdyn_ciproviderid: legacy('Twilio Softphone'),
    msdyn_label: 'Phone 2',
    msdyn_customparams: '{"team":2}',
    msdyn_enableanalytics: true,
  });
  store.put('msdyn_ciprovider', {
    msdyn_ciproviderid: legacy('French softphone'),
    msdyn_customparams: '{"fr":1}',
  });
  store.put('msdyn_channelprovider', {
    msdyn_channelproviderid: ours('Téléphone'),
    statecode: 1,
    statuscode: 2,
  });
  store.remove('msdyn_channelprovider', messaging);
  for (let n = 0; n < 6; n++) {
    const id = stableId('newcomer', String(n));
    store.put('systemuser', {
      systemuserid: id,
      fullname: `Newcomer ${n}`,
      isdisabled: false,
      accessmode: 0,
    });
    store.link('systemuserroles_association', serviceRepresentative, id);
  }
  room.settleDown();
}
