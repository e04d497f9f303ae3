import type { Change } from '../../shared/domain/change.ts';
import { guid } from '../../shared/domain/guid.ts';
import type { DriftRoom } from '../drift/room.ts';

const id = (n: number) => guid(`d41f0000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`);
const tables = ['msdyn_channelprovider', 'msdyn_appconfiguration', 'msdyn_appprofilerolemapping'] as const;

/** Each kind of change of each table that is written, with an owner: plans of one environment do not have them all. */
export async function everyRowChange({ ports, environment, places }: DriftRoom): Promise<void> {
  const dataverse = ports.dataverse(environment);
  const owner = { ownerid: `systemusers(${places.editor})` };
  const changes = tables.flatMap((table, index): readonly Change[] => {
    const about = { step: 'users', label: table, table, id: id(index) };
    const columns = { msdyn_name: 'Ours', msdyn_uniquename: `contoso_ours${index}` };
    const binds =
      table === 'msdyn_appprofilerolemapping'
        ? { ...owner, msdyn_appprofileid: `msdyn_appconfigurations(${places.otherProfile})` }
        : owner;
    return [
      { ...about, kind: 'create', columns, binds },
      { ...about, kind: 'update', before: { msdyn_name: 'Ours' }, after: { msdyn_name: 'Theirs' } },
      { ...about, kind: 'deactivate' },
      { ...about, kind: 'delete', columns: {} },
    ];
  });
  for (const change of changes) await dataverse.apply([change]);
}
