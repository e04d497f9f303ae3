import type { FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import type { DriftRoom } from './room.ts';

/** Somebody edits a row by hand. */
export const edited = (room: DriftRoom, table: string, id: string, columns: FixtureRow): void => {
  room.store.put(table, { [`${table}id`]: id, ...columns }, room.places.editor);
};

export const off = { statecode: 1, statuscode: 2 };
