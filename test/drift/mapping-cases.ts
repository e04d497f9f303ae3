import { gone } from './deleted.ts';
import type { DriftCase } from './drift-case.ts';
import { edited, off } from './edited.ts';

const table = 'msdyn_appprofilerolemapping';

/** Roles that give people our profile. */
export const mappingCases: readonly DriftCase[] = [
  gone('role mapping deleted', table, 'mapping', 'mapping-gone', { alone: true }),
  {
    id: 'role mapping deactivated',
    inject: (room) => edited(room, table, room.places.mapping, off),
    kind: 'mapping-deactivated',
    subject: ({ places }) => places.mapping,
    columns: ['statecode'],
    by: true,
    repaired: true,
    alone: true,
  },
  {
    id: 'role mapping points at another profile',
    inject: (room) =>
      edited(room, table, room.places.mapping, { _msdyn_appprofileid_value: room.places.otherProfile }),
    kind: 'mapping-changed',
    subject: ({ places }) => places.mapping,
    columns: ['_msdyn_appprofileid_value'],
    by: true,
    repaired: true,
  },
  {
    id: 'another role mapped to our profile',
    inject: ({ store, places }) =>
      void store.put(
        table,
        {
          msdyn_appprofilerolemappingid: 'd41f0000-0000-4000-8000-0000000000ab',
          msdyn_name: 'agents',
          msdyn_uniquename: 'contoso_agents',
          _msdyn_appprofileid_value: places.profile,
          _msdyn_securityroleid_value: places.row('role', 'name', 'Omnichannel agent'),
        },
        places.editor,
      ),
    kind: 'mapping-new',
    subject: () => 'd41f0000-0000-4000-8000-0000000000ab',
    by: true,
    repaired: true,
  },
];
