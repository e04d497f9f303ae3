import type { Caller } from './privileges.ts';
import type { Row } from './schema.ts';
import type { Store } from './store.ts';

/**
 * What the RetrieveMultiple plug-in of CIF 1.0 does to list reads of its providers: rows whose role selector names none
 * of the caller's own root roles are left out without a word, and the rows that remain carry the solution's version.
 * A read of one row by its id is not touched.
 */
export function filterByRoles(store: Store, caller: Caller, rows: readonly Row[]): readonly Row[] {
  const solution = store.rows('solution').find((row) => row.uniquename === 'ChannelAPIIntegrationFramework');
  const seen = rows.filter((row) => {
    const selector = String(row.msdyn_roleselector ?? '').toLowerCase();
    return [...caller.rootRoles].some((role) => selector.includes(role.toLowerCase()));
  });
  return seen.map((row) => ({ ...row, msdyn_cifsolversion: solution?.version ?? null }));
}
