import { effectiveProfile } from '../dataverse/effective-profile.ts';
import type { Row, Value } from '../dataverse/schema.ts';
import type { Organisation } from '../dataverse/start-dataverse.ts';

/** What the page of an app is told about the person who opened it. Rows hold the columns it uses. */
export interface AppSession {
  readonly user: { readonly id: Value | undefined; readonly name: Value | undefined };
  readonly app: {
    readonly id: Value | undefined;
    readonly uniqueName: Value | undefined;
    readonly name: Value | undefined;
  };
  readonly organization: string;
  /** Unique name; null in an app that has no profiles, and for whoever gets none. */
  readonly profile: Value;
  readonly providers: readonly Row[];
  readonly extensions: readonly Row[];
  readonly sessionTemplates: readonly Row[];
}

const multiSession = 1;

const providerColumns = ['name', 'uniquename', 'label', 'channelurl', 'sortorder', 'trusteddomain'].concat(
  'customparams',
  'sandboxconfiguration',
  'enableoutbound',
);
const extensionColumns = ['name', 'uniquename', 'webresource_url'];
const templateColumns = ['uniquename', 'title', 'panelstate'];

/** `undefined`: there is no such app. Links decide, not rows: an extension that no profile has is loaded by nobody. */
export function sessionOf(organisation: Organisation, user: Row, appId: string): AppSession | undefined {
  const { store, fixture, customDefaults } = organisation;
  const app = store.row('appmodule', appId.replace(/^\{|\}$/g, '').toLowerCase());
  if (app === undefined) return undefined;
  const name = String(app.uniquename);
  const profile =
    app.navigationtype === multiSession
      ? effectiveProfile(store, String(user.systemuserid), name, customDefaults.get(name))
      : undefined;
  const linked = (relationship: string, columns: readonly string[]): readonly Row[] =>
    profile === undefined
      ? []
      : store
          .linkedRows(relationship, 'from', String(profile.msdyn_appconfigurationid))
          .filter((row) => row.statecode === 0)
          .map((row) => only(row, columns));
  return {
    user: { id: user.systemuserid, name: user.fullname },
    app: { id: app.appmoduleid, uniqueName: app.uniquename, name: app.name },
    organization: fixture.organizationId,
    profile: profile?.msdyn_uniquename ?? null,
    providers: linked('msdyn_appconfig_msdyn_channelprovider', providerColumns).toSorted(
      (a, b) => Number(a.msdyn_sortorder) - Number(b.msdyn_sortorder),
    ),
    extensions: linked('msdyn_appconfiguration_applicationextension', extensionColumns),
    sessionTemplates: store.rows('msdyn_sessiontemplate').map((row) => only(row, templateColumns)),
  };
}

const only = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [`msdyn_${column}`, row[`msdyn_${column}`] ?? null]));
