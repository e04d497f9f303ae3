import type { Guid } from '../domain/guid.ts';
import { uuidV5 } from '../domain/hash.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';

/** Id of the 2.0 row that this product makes for a 1.0 row; the same in every run. */
export const ownProviderId = (snapshot: Snapshot, legacy: Guid): Guid =>
  uuidV5(snapshot.organizationId, `msdyn_channelprovider/${legacy}/provider`);

/**
 * A 1.0 row that is switched off while the 2.0 row made for it is in use: it has moved. It still says who is to see the
 * panel, so that people who come later are found; what the panel is, the 2.0 row says from then on. One that was adopted
 * instead of made is not known by its 1.0 row any more.
 */
export function isRetired(snapshot: Snapshot, { id, columns }: Row<'msdyn_ciprovider'>): boolean {
  if (columns.statecode === 0) return false;
  const own = ownProviderId(snapshot, id);
  return [own, uuidV5(own, 'again')].some((one) => {
    const row = rowById(snapshot, 'msdyn_channelprovider', one);
    return row !== undefined && row.columns.statecode === 0 && !row.columns.ismanaged;
  });
}
