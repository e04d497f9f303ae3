/** Unique names of the two multi-session apps: only there CIF 2.0 and profiles exist. */
export const workspaceApp = 'msdyn_CustomerServiceWorkspace';
export const omnichannelApp = 'OmniChannelEngagementHub';
export const targetApps: readonly string[] = [workspaceApp, omnichannelApp];

/**
 * Whether a profile with this `msdyn_appmoduleuniquename` counts in an app: it names that app, or by any other value all
 * of them, as `CustomerServiceApps` does. Inference from public profiles; see `docs/unverified.md`.
 */
export function countsIn(app: string, value: string | null): boolean {
  return value === app || !targetApps.includes(value ?? '');
}
