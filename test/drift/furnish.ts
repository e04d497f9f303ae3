import type { Store } from '../../sandbox/dataverse/store.ts';
import { customerServiceWorkspace, serviceManager } from '../../sandbox/fixtures/standard-rows.ts';

const number = (digits: string): string => `d41f0000-0000-4000-8000-${digits.padStart(12, '0')}`;

export const made = {
  mapping: number('1'),
  template: number('2'),
  pane: number('3'),
  assist: number('4'),
  inbox: number('5'),
  extension: number('6'),
  foreign: number('7'),
  otherTemplate: number('8'),
  otherPane: number('9'),
  otherAssist: number('a'),
  otherForeign: number('b'),
  newcomer: number('c'),
  copilot: number('d'),
} as const;

/** Ids of what drift cases are about. */
export type Places = typeof made & {
  readonly profile: string;
  readonly otherProfile: string;
  readonly loader: string;
  /** Somebody who edits things by hand. */
  readonly editor: string;
  /** 2.0 provider by name. */
  readonly provider: (name: string) => string;
  /** 1.0 provider by name. */
  readonly legacy: (name: string) => string;
  readonly person: (fullname: string) => string;
  readonly row: (table: string, column: string, value: string) => string;
};

/** What a consultant adds to a profile after a migration, so that there is something to lose. */
export function furnish(store: Store): void {
  const profile = ourProfile(store);
  const named = (name: string) => ({ msdyn_name: name, msdyn_uniquename: `contoso_${name}` });
  store.put('msdyn_appprofilerolemapping', {
    msdyn_appprofilerolemappingid: made.mapping,
    ...named('managers'),
    _msdyn_appprofileid_value: profile,
    _msdyn_securityroleid_value: serviceManager,
  });
  const parts = [
    ['msdyn_sessiontemplate', made.template, 'msdyn_appconfiguration_sessiontemplate'],
    ['msdyn_paneconfiguration', made.pane, 'msdyn_msdyn_paneconfig_msdyn_appconfig'],
    ['msdyn_smartassistconfig', made.assist, 'msdyn_smartassistconfig_msdyn_appconfig'],
    ['msdyn_applicationextension', made.extension, 'msdyn_appconfiguration_applicationextension'],
    ['msdyn_channelprovider', made.foreign, 'msdyn_appconfig_msdyn_channelprovider'],
  ] as const;
  for (const [table, id, relationship] of parts) {
    store.put(table, { [`${table}id`]: id, ...named(table.slice(6)) });
    store.link(relationship, profile, id);
  }
  for (const [table, id] of [
    ['msdyn_sessiontemplate', made.otherTemplate],
    ['msdyn_paneconfiguration', made.otherPane],
    ['msdyn_smartassistconfig', made.otherAssist],
    ['msdyn_channelprovider', made.otherForeign],
  ] as const)
    store.put(table, { [`${table}id`]: id, ...named(`other_${table.slice(6)}`) });
  store.put('msdyn_inboxconfiguration', {
    msdyn_inboxconfigurationid: made.inbox,
    msdyn_name: 'inbox',
    _msdyn_appconfigurationid_value: profile,
  });
  // Nobody's yet: an agent who has no role and no profile.
  store.put('systemuser', {
    systemuserid: made.newcomer,
    fullname: 'Noor Haddad',
    domainname: 'noor.haddad@contoso.example',
    azureactivedirectoryobjectid: number('ee'),
    isdisabled: false,
    accessmode: 0,
  });
}

function ourProfile(store: Store): string {
  const [link] = store.links('msdyn_appconfiguration_systemuser');
  return String(link?.from);
}

export function placesIn(store: Store): Places {
  const row: Places['row'] = (table, column, value) => {
    const found = store.rows(table).find((one) => one[column] === value);
    if (found === undefined) throw new Error(`no ${table} with ${column} ${value}`);
    return String(found[`${table}id`]);
  };
  return {
    profile: ourProfile(store),
    otherProfile: row('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox'),
    loader: row('msdyn_applicationextension', 'msdyn_uniquename', 'msdyn_CIFV2Loader'),
    ...made,
    editor: row('systemuser', 'fullname', 'Tomás Herrera'),
    provider: (name) => row('msdyn_channelprovider', 'msdyn_name', name),
    legacy: (name) => row('msdyn_ciprovider', 'msdyn_name', name),
    person: (fullname) => row('systemuser', 'fullname', fullname),
    row,
  };
}

export const workspace = customerServiceWorkspace;
