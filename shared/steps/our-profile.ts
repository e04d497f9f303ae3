import type { Row } from '../domain/snapshot.ts';

/** Begins the unique name of every profile that this product makes, behind the prefix. */
export const ownSlug = 'cutover_profile';

/** Made by an earlier run, as its unique name says, and not locked by a solution since. */
export function isOurs(prefix: string, { columns }: Row<'msdyn_appconfiguration'>): boolean {
  return !columns.ismanaged && (columns.msdyn_uniquename ?? '').startsWith(`${prefix}_${ownSlug}_`);
}
