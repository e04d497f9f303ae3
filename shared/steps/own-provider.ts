import type { Guid } from '../domain/guid.ts';
import { ownProviderIdsIn } from '../domain/own-provider.ts';
import type { Decision } from '../domain/question.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { adoptedRow } from './target-exists.ts';

/** Id of the 2.0 row that this product makes for a 1.0 row; the same in every run. */
export const ownProviderId = (snapshot: Snapshot, legacy: Guid): Guid => ownProviderIds(snapshot, legacy)[0];

/** The same, and the id of the row that is made where somebody deleted that one for good. */
export const ownProviderIds = (snapshot: Snapshot, legacy: Guid): readonly [Guid, Guid] =>
  ownProviderIdsIn(snapshot.organizationId, legacy);

/** A reading, and what was decided about it: which 2.0 row stands for which 1.0 row takes both. */
export interface Decided {
  readonly snapshot: Snapshot;
  readonly decisions: readonly Decision[];
}

/**
 * A 1.0 row that is switched off while the 2.0 row that stands for it is in use: it has moved. It still says who is to see
 * the panel, so that people who come later are found; what the panel is, the 2.0 row says from then on. One that was
 * adopted instead of made is known by that decision, and counts while it is on some profile.
 */
export function isRetired(
  { snapshot, decisions }: Decided,
  { id, columns }: Row<'msdyn_ciprovider'>,
): boolean {
  if (columns.statecode === 0) return false;
  const made = ownProviderIds(snapshot, id).map((one) => rowById(snapshot, 'msdyn_channelprovider', one));
  if (made.some(isInUse)) return true;
  const adopted = adoptedRow(snapshot.rows.msdyn_channelprovider, id, decisions);
  const shown = snapshot.links.msdyn_appconfig_msdyn_channelprovider;
  return isInUse(adopted) && shown.some((link) => link.to === adopted?.id);
}

const isInUse = (row: Row<'msdyn_channelprovider'> | undefined): boolean =>
  row !== undefined && row.columns.statecode === 0 && !row.columns.ismanaged;
