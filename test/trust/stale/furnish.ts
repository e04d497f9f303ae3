import { stableId } from '../../../sandbox/dataverse/stable-id.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import { serviceManager, serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';

/** Ids of rows that the cases name. */
export const ids = {
  template: stableId('stale', 'template'),
  pane: stableId('stale', 'pane'),
  assist: stableId('stale', 'assist'),
  spareTemplate: stableId('stale', 'spare template'),
  sparePane: stableId('stale', 'spare pane'),
  spareAssist: stableId('stale', 'spare assist'),
  inbox: stableId('stale', 'inbox'),
  copilot: stableId('stale', 'copilot'),
  mapping: stableId('stale', 'mapping'),
  team: stableId('stale', 'team'),
  extension: stableId('stale', 'extension'),
  provider: stableId('stale', 'provider'),
};

/** A row of every table and a link of every relationship that a plan reads, none of which asks a blocking question. */
export function furnish({ store }: DataverseDouble): void {
  const outOfBox = idOf(store, 'msdyn_appconfiguration', 'msdyn_uniquename', 'msdyn_csw_app_configuration');
  const inbox = idOf(store, 'msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  const named = (name: string) => ({ msdyn_name: name, msdyn_uniquename: `contoso_${name.toLowerCase()}` });
  for (const [id, name] of [
    [ids.template, 'Template'],
    [ids.spareTemplate, 'SpareTemplate'],
  ] as const)
    store.put('msdyn_sessiontemplate', { msdyn_sessiontemplateid: id, ...named(name) });
  for (const [id, name] of [
    [ids.pane, 'Pane'],
    [ids.sparePane, 'SparePane'],
  ] as const)
    store.put('msdyn_paneconfiguration', { msdyn_paneconfigurationid: id, ...named(name) });
  for (const [id, name] of [
    [ids.assist, 'Assist'],
    [ids.spareAssist, 'SpareAssist'],
  ] as const)
    store.put('msdyn_smartassistconfig', { msdyn_smartassistconfigid: id, ...named(name) });
  const ofProfile = { _msdyn_appconfigurationid_value: outOfBox };
  store.put('msdyn_inboxconfiguration', {
    msdyn_inboxconfigurationid: ids.inbox,
    ...named('Inbox'),
    ...ofProfile,
  });
  store.put('msdyn_appcopilotconfiguration', {
    msdyn_appcopilotconfigurationid: ids.copilot,
    msdyn_name: 'Copilot',
    ...ofProfile,
  });
  store.put('msdyn_applicationextension', {
    msdyn_applicationextensionid: ids.extension,
    ...named('Extension'),
  });
  store.put('msdyn_channelprovider', { msdyn_channelproviderid: ids.provider, ...named('Elsewhere') });
  store.put('msdyn_appprofilerolemapping', {
    msdyn_appprofilerolemappingid: ids.mapping,
    ...named('Mapping'),
    _msdyn_appprofileid_value: inbox,
    _msdyn_securityroleid_value: serviceManager,
  });
  store.link('msdyn_appconfiguration_sessiontemplate', outOfBox, ids.template);
  store.link('msdyn_msdyn_paneconfig_msdyn_appconfig', outOfBox, ids.pane);
  store.link('msdyn_smartassistconfig_msdyn_appconfig', outOfBox, ids.assist);
  store.link('msdyn_appconfiguration_applicationextension', outOfBox, ids.extension);
  store.link('msdyn_appconfig_msdyn_channelprovider', inbox, ids.provider);
  store.put('team', { teamid: ids.team, name: 'Night shift' });
  store.link('teamroles_association', serviceRepresentative, ids.team);
  store.link('teammembership_association', ids.team, agent(store, 'amelie.dubois'));
  store.link('msdyn_ciprovider_systemuser_membership', providerOne(store), agent(store, 'amelie.dubois'));
  store.link('msdyn_appconfiguration_systemuser', inbox, agent(store, 'juergen.weiss'));
}

type Store = DataverseDouble['store'];

export function idOf(store: Store, table: string, column: string, value: string): string {
  const row = store.rows(table).find((one) => one[column] === value);
  if (row === undefined) throw new Error(`no ${table} with ${column} ${value}`);
  return String(row[`${table}id`]);
}

export const agent = (store: Store, account: string): string =>
  idOf(store, 'systemuser', 'domainname', `${account}@contoso.example`);

export const providerOne = (store: Store): string =>
  idOf(store, 'msdyn_ciprovider', 'msdyn_name', 'Twilio Softphone');
