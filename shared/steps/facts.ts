import { guid } from '../domain/guid.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';

/** Role templates that the 1.0 form appends to every selector. Source: their ids are the same in every organisation. */
export const systemAdministrator = guid('627090ff-40a3-4053-8790-584edc5be201');
export const systemCustomizer = guid('119f245c-3cc8-4b62-b31c-d1a046ced15d');
const adminTemplates: readonly string[] = [systemAdministrator, systemCustomizer];

/** Unique name of the managed 2.0 provider that Omnichannel ships. It is never edited. */
export const omnichannelProvider = 'msdyn_omnichannel';

/** File that Omnichannel's own panel is served from, lower case. */
const omnichannelFile = '/convcontrol/chatcontrol.htm';

/** Display names of the profile that the page tells to use and the provisioning page calls an artefact; lower case. */
const upgradedNames = ['omnichannel upgraded app profile', 'omnichannel upgraded oob default app profile'];

/** Solution that brings the 2.0 tables. */
export const cifV2Solution = 'ChannelIntegrationFrameworkV2';

/** `msdyn_apiversion` "2", the only value there is. */
export const apiVersion2 = 162450000;

/** App value of a new profile when no custom profile of the organisation shows which one is used. Unverified. */
export const fallbackAppValue = 'CustomerServiceApps';

/** Extension that makes the apps load CIF 2.0, as the page names it. */
export const loaderName = 'msdyn_CIFV2Loader';
export const libraryFile = 'msdyn_channelintegrationframework.js';

export function isAdminRole(role: Row<'role'>): boolean {
  return isAdminTemplate(role.columns._roletemplateid_value);
}

export function isAdminTemplate(id: string | null): boolean {
  return adminTemplates.includes(id ?? '');
}

/**
 * Whether the reading identity certainly sees all 1.0 rows: list reads of them are filtered by the caller's own
 * roles, and the 1.0 form adds these two roles to every selector.
 */
export function seesAllProviders(snapshot: Snapshot): boolean {
  return snapshot.caller.roleTemplateIds.some((id) => adminTemplates.includes(id));
}

/** A 1.0 row that shows Omnichannel's own panel: its 2.0 counterpart ships with the product. */
export function isOmnichannelsOwn(url: string | null): boolean {
  return URL.canParse(url ?? '') && new URL(url ?? '').pathname.toLowerCase().endsWith(omnichannelFile);
}

/** Managed and out-of-box profiles can be read and left, nothing else. */
export function mayEdit(profile: Row<'msdyn_appconfiguration'>): boolean {
  const { ismanaged, statecode, msdyn_uniquename } = profile.columns;
  return !ismanaged && statecode === 0 && !(msdyn_uniquename ?? '').startsWith('msdyn_');
}

/** The defaults that ship with the apps. Source: only one of their unique names is published, and it begins so. */
export function isOutOfBox(profile: Row<'msdyn_appconfiguration'>): boolean {
  return (profile.columns.msdyn_uniquename ?? '').startsWith('msdyn_');
}

export function isUpgradedProfile(profile: Row<'msdyn_appconfiguration'>): boolean {
  return upgradedNames.includes((profile.columns.msdyn_name ?? '').trim().toLowerCase());
}

/** Found by name or by its web resource: nobody publishes the row's values, so both are looked at. */
export function findLoader(snapshot: Snapshot): Row<'msdyn_applicationextension'> | undefined {
  const rows = snapshot.rows.msdyn_applicationextension;
  return (
    rows.find(
      (row) => row.columns.msdyn_name === loaderName || row.columns.msdyn_uniquename === loaderName,
    ) ?? rows.find((row) => row.columns.msdyn_webresource_url?.toLowerCase().includes(libraryFile))
  );
}
