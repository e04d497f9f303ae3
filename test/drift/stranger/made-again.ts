import type { FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import type { DriftRoom } from '../room.ts';

const fresh = 'd41f0000-0000-4000-8000-0000000000f1';

/** Somebody deletes a row and makes it again, or makes its like beside it. Answers the id of the new one. */
export function again(
  { store, places }: DriftRoom,
  table: string,
  id: string,
  columns: FixtureRow = {},
  old: 'deleted' | 'kept' = 'deleted',
): string {
  const { versionnumber: _v, modifiedon: _m, _modifiedby_value: _b, ...row } = store.row(table, id) ?? {};
  if (old === 'deleted') store.remove(table, id);
  store.put(table, { ...row, ...columns, [`${table}id`]: fresh }, places.editor);
  return fresh;
}

export function relinked({ store, places }: DriftRoom, relationship: string, to: string): void {
  store.link(relationship, places.profile, to);
}
