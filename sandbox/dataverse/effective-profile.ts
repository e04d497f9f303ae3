import type { Row } from './schema.ts';
import type { Store } from './store.ts';

/** Value of `msdyn_appmoduleuniquename` that custom profiles carry, whatever the app. */
const everyApp = 'CustomerServiceApps';

const rankOf = (row: Row): number =>
  typeof row.msdyn_profileorder === 'number' ? row.msdyn_profileorder : 1_000;

const isOutOfBox = (row: Row): boolean =>
  row.ismanaged === true && String(row.msdyn_uniquename).startsWith('msdyn_');

function direct(store: Store, user: string): readonly Row[] {
  return store.linkedRows('msdyn_appconfiguration_systemuser', 'to', user);
}

function byRole(store: Store, user: string): readonly Row[] {
  const roles = store.linkedRows('systemuserroles_association', 'to', user);
  const roots = new Set(roles.flatMap((role) => [role.roleid, role._parentrootroleid_value]));
  const mappings = store
    .rows('msdyn_appprofilerolemapping')
    .filter((row) => row.statecode === 0 && roots.has(row._msdyn_securityroleid_value ?? ''));
  const wanted = new Set(mappings.map((row) => row._msdyn_appprofileid_value));
  const profiles = store.rows('msdyn_appconfiguration');
  return profiles
    .filter((row) => wanted.has(row.msdyn_appconfigurationid ?? null))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * The profile a person gets in an app: assigned directly, else by the role mapping of the best rank (roles held
 * directly, not by a team), else the custom default, else the app's out-of-box default.
 */
export function effectiveProfile(
  store: Store,
  user: string,
  app: string,
  customDefault: string | undefined,
): Row | undefined {
  const fits = (row: Row): boolean =>
    row.statecode === 0 &&
    (row.msdyn_appmoduleuniquename === everyApp || row.msdyn_appmoduleuniquename === app);
  const profiles = store.rows('msdyn_appconfiguration');
  const custom = profiles.filter((row) => row.msdyn_appconfigurationid === customDefault);
  const outOfBox = profiles.filter((row) => isOutOfBox(row) && row.msdyn_appmoduleuniquename === app);
  return [...direct(store, user), ...byRole(store, user), ...custom, ...outOfBox].find(fits);
}
