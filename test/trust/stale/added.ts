import { stableId } from '../../../sandbox/dataverse/stable-id.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import { tableNamed } from '../../../sandbox/dataverse/tables.ts';
import {
  serviceManager,
  serviceRepresentative,
  systemAdministrator,
  systemCustomizer,
} from '../../../sandbox/fixtures/standard-rows.ts';
import { type RelationshipName, type TableName, tables } from '../../../shared/domain/tables.ts';
import type { Case } from './cases.ts';
import { agent, idOf, ids, providerOne } from './furnish.ts';

type Store = DataverseDouble['store'];

/** A further row of every table, where reading it would find it. */
export function added({ store }: DataverseDouble): readonly Case[] {
  return (Object.keys(tables) as TableName[]).map((table): Case => {
    const id = stableId('added', table);
    return {
      id: `added ${table}`,
      act: () => {
        const { columns } = tableNamed(table);
        const names = {
          ...('msdyn_name' in columns ? { msdyn_name: 'Brand new' } : {}),
          ...('msdyn_uniquename' in columns ? { msdyn_uniquename: 'contoso_brandnew' } : {}),
          ...('name' in columns ? { name: 'Brand new' } : {}),
        };
        store.put(table, { ...names, [tables[table].key]: id, ...special(table) });
        if (table === 'team') store.link('teamroles_association', serviceRepresentative, id);
        if (table === 'systemuser') store.link('systemuserroles_association', serviceRepresentative, id);
      },
      expected: table === 'systemuser' ? 'control' : 'stale',
      shows: table === 'systemuser' ? ['New since the plan, not moved', 'Brand new'] : [],
    };
  });
}

function special(table: TableName): { readonly [column: string]: string | number | boolean } {
  if (table === 'solution') return { uniquename: 'ChannelIntegrationFrameworkV2' };
  if (table === 'appmodule') return { uniquename: 'contoso_app', clienttype: 4 };
  // List reads of 1.0 rows show a caller only those whose selector names a role of theirs. The form adds both of the last.
  if (table === 'msdyn_ciprovider')
    return { msdyn_roleselector: `${serviceRepresentative};${systemAdministrator};${systemCustomizer}` };
  if (table === 'role') return { _parentrootroleid_value: serviceRepresentative };
  if (table === 'systemuser') return { fullname: 'Brand new', isdisabled: false, accessmode: 0 };
  return {};
}

/** A further pair of every relationship; where one end is a person, somebody the plan gives a profile. */
export function addedLinks({ store }: DataverseDouble): readonly Case[] {
  return (Object.keys(pairs) as RelationshipName[]).flatMap((name): readonly Case[] => {
    const [from, to] = pairs[name](store);
    return [{ id: `added ${name}`, act: () => store.link(name, from, to), expected: 'stale' }];
  });
}

const planned = (store: Store): string => agent(store, 'lukasz.wojcik');
const outOfBox = (store: Store): string =>
  idOf(store, 'msdyn_appconfiguration', 'msdyn_uniquename', 'msdyn_csw_app_configuration');
const inbox = (store: Store): string =>
  idOf(store, 'msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');

const pairs: { readonly [R in RelationshipName]: (store: Store) => readonly [from: string, to: string] } = {
  msdyn_appconfig_msdyn_channelprovider: (store) => [outOfBox(store), ids.provider],
  msdyn_appconfiguration_applicationextension: (store) => [inbox(store), ids.extension],
  msdyn_appconfiguration_sessiontemplate: (store) => [outOfBox(store), ids.spareTemplate],
  msdyn_msdyn_paneconfig_msdyn_appconfig: (store) => [outOfBox(store), ids.sparePane],
  msdyn_smartassistconfig_msdyn_appconfig: (store) => [outOfBox(store), ids.spareAssist],
  msdyn_ciprovider_systemuser_membership: (store) => [providerOne(store), planned(store)],
  teamroles_association: () => [systemCustomizer, ids.team],
  teammembership_association: (store) => [ids.team, planned(store)],
  msdyn_appconfiguration_systemuser: (store) => [inbox(store), planned(store)],
  systemuserroles_association: (store) => [serviceManager, planned(store)],
};
