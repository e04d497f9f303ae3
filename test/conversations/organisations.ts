import type { Guid } from '../../shared/domain/guid.ts';
import { writePrivileges } from '../../shared/domain/privileges.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { systemAdministrator } from '../../shared/steps/facts.ts';
import { id } from '../builders/ids.ts';
import { channelProvider, outOfBoxProfile, person, row } from '../builders/snapshot.ts';
import { withEffective } from '../builders/with-effective.ts';

const withRows = (start: Snapshot, rows: Partial<Snapshot['rows']>): Snapshot => ({
  ...start,
  rows: { ...start.rows, ...rows },
});

const calledBy = (start: Snapshot, roleTemplateIds: readonly Guid[]): Snapshot => ({
  ...start,
  caller: { ...start.caller, roleTemplateIds },
});

/** One profile that may be edited: what is shown on it is shown to all who have it. */
function sharing(start: Snapshot, people: readonly Guid[]): Snapshot {
  const desk = row('msdyn_appconfiguration', id(0xf1, 1), {
    ...outOfBoxProfile.columns,
    msdyn_name: 'Service desk',
    msdyn_uniquename: 'contoso_desk',
    ismanaged: false,
  });
  const links = people.map((to) => ({ from: desk.id, to }));
  return withEffective({
    ...withRows(start, { msdyn_appconfiguration: [desk, outOfBoxProfile] }),
    links: { ...start.links, msdyn_appconfiguration_systemuser: links },
  });
}

/** What an organisation may have of its own, as a script says it. */
export const organisations: { readonly [said: string]: (start: Snapshot) => Snapshot } = {
  'two people are called Anna Berg': (start) =>
    withRows(start, {
      systemuser: start.rows.systemuser.map((one, nth) => (nth < 2 ? person(nth + 1, 'Anna Berg') : one)),
    }),
  'Person 3 and Person 4 share a profile': (start) => sharing(start, [id(0xd0, 3), id(0xd0, 4)]),
  'all people share a profile': (start) =>
    sharing(
      start,
      start.rows.systemuser.map((one) => one.id),
    ),
  'Cutover sees only some 1.0 rows': (start) => calledBy(start, []),
  'Cutover sees all 1.0 rows': (start) => calledBy(start, [systemAdministrator]),
  'Cutover may create no providers': (start) => ({
    ...start,
    writer: {
      ...start.caller,
      roleTemplateIds: [],
      privileges: writePrivileges.filter((one) => one !== 'prvCreatemsdyn_channelprovider'),
    },
  }),
  'Cutover may create providers': (start) => ({ ...start, writer: start.caller }),
  'another organisation answers': (start) => ({ ...start, organizationId: id(0x0f, 2) }),
  'the CIF 2.0 library is missing': (start) => withRows(start, { msdyn_applicationextension: [] }),
  'somebody made Provider 1 by hand': (start) =>
    withRows(start, {
      msdyn_channelprovider: [
        channelProvider(1, { msdyn_channelurl: 'https://widget1.contoso.example/panel?base=1' }),
      ],
    }),
};
