import { isRefusal } from '../../../shared/domain/reason.ts';
import type { ReadFor, Row, Snapshot } from '../../../shared/domain/snapshot.ts';
import type { RelationshipName, TableName } from '../../../shared/domain/tables.ts';
import { relationships } from '../../../shared/domain/tables.ts';
import type { Dataverse } from '../../../shared/engine/ports.ts';

/** The snapshot as the reading identity alone gets it, or for a plan; an error that says why it was refused. */
export async function snapshotOf(dataverse: Dataverse, purpose: ReadFor = 'compare'): Promise<Snapshot> {
  const snapshot = await dataverse.readSnapshot(purpose);
  if (isRefusal(snapshot)) throw new Error(`refused: ${snapshot.reason} ${JSON.stringify(snapshot.params)}`);
  return snapshot;
}

/** Pairs of a link by the names of both rows, sorted; an id where the snapshot has no such row. */
export function namedPairs(snapshot: Snapshot, relationship: RelationshipName): readonly string[] {
  const { from, to } = relationships[relationship];
  const pairs = snapshot.links[relationship].map(
    (link) => `${nameIn(snapshot, from, link.from)} - ${nameIn(snapshot, to, link.to)}`,
  );
  return pairs.sort();
}

function nameIn(snapshot: Snapshot, table: TableName, id: string): string {
  const rows: readonly Row[] = snapshot.rows[table];
  const columns = rows.find((row) => row.id === id)?.columns;
  const named = columns as { readonly [name: string]: unknown } | undefined;
  return String(named?.msdyn_uniquename ?? named?.fullname ?? named?.name ?? named?.msdyn_name ?? id);
}
