import type { StoreSnapshot } from '../dataverse/store.ts';

/** Everybody who holds the representative role or a business unit's copy of it, directly, as the double stores it. */
export function representatives({ rows, links }: Pick<StoreSnapshot, 'rows' | 'links'>): readonly string[] {
  const isRepresentative = (role: { readonly [column: string]: unknown }): boolean =>
    role.name === 'Customer Service Representative';
  const roles = new Set((rows.role ?? []).filter(isRepresentative).map((role) => String(role.roleid)));
  const people = new Set((rows.systemuser ?? []).map((user) => String(user.systemuserid)));
  const holders = (links.systemuserroles_association ?? []).flatMap(({ from, to }) =>
    roles.has(from) ? [to] : roles.has(to) ? [from] : [],
  );
  return [...new Set(holders)].filter((id) => people.has(id));
}
