import type { Context } from './exchange.ts';
import type { Row } from './schema.ts';

/**
 * What the RetrieveMultiple plug-in of CIF 1.0 does to list reads of its providers: rows whose role selector names none
 * of the caller's own root roles are left out without a word, and the rows that remain carry the solution's version.
 * A read of one row by its id is not touched.
 */
export function filterByRoles(
  { store, caller, behaviour }: Pick<Context, 'store' | 'caller' | 'behaviour'>,
  rows: readonly Row[],
): readonly Row[] {
  if (behaviour.roleFilter === 'off') return rows;
  const solution = store.rows('solution').find((row) => row.uniquename === 'ChannelAPIIntegrationFramework');
  const seen = rows.filter((row) => {
    const selector = String(row.msdyn_roleselector ?? '').toLowerCase();
    return [...caller.rootRoles].some((role) => selector.includes(role.toLowerCase()));
  });
  return seen.map((row) => ({ ...row, msdyn_cifsolversion: solution?.version ?? null }));
}
