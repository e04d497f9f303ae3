import { type Guid, guid, parseGuid } from '../domain/guid.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';

/** Role templates that the 1.0 form appends to every selector. Source: their ids are the same in every organisation. */
export const systemAdministrator = guid('627090ff-40a3-4053-8790-584edc5be201');
export const systemCustomizer = guid('119f245c-3cc8-4b62-b31c-d1a046ced15d');
const adminTemplates: readonly string[] = [systemAdministrator, systemCustomizer];

/** Unique names of the two multi-session apps: only there CIF 2.0 exists. */
export const workspaceApp = 'msdyn_CustomerServiceWorkspace';
export const omnichannelApp = 'OmniChannelEngagementHub';
export const targetApps: readonly string[] = [workspaceApp, omnichannelApp];

/** Unique name of the managed 2.0 provider that Omnichannel ships. It is never edited. */
export const omnichannelProvider = 'msdyn_omnichannel';

/** File that Omnichannel's own panel is served from, lower case. */
const omnichannelFile = '/convcontrol/chatcontrol.htm';

/** Display name the page tells to use and the provisioning documentation calls an artefact; lower case. */
const upgradedName = 'omnichannel upgraded app profile';

/** Solution that brings the 2.0 tables. */
export const cifV2Solution = 'ChannelIntegrationFrameworkV2';

/** `msdyn_apiversion` "2", the only value there is. */
export const apiVersion2 = 162450000;

/** App value of a new profile when no custom profile of the organisation shows which one is used. Unverified. */
export const fallbackAppValue = 'CustomerServiceApps';

/** Extension that makes the apps load CIF 2.0, as the page names it. */
export const loaderName = 'msdyn_CIFV2Loader';
export const libraryFile = 'msdyn_channelintegrationframework.js';

/** Ids of a 1.0 selector column: joined by `;`, in any letter case, with or without braces. */
export function selectorIds(selector: string | null): readonly Guid[] {
  const ids = (selector ?? '').split(';').map(parseGuid);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

export function isAdminRole(role: Row<'role'>): boolean {
  return adminTemplates.includes(role.columns._roletemplateid_value ?? '');
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

export function isUpgradedProfile(profile: Row<'msdyn_appconfiguration'>): boolean {
  return (profile.columns.msdyn_name ?? '').trim().toLowerCase() === upgradedName;
}
