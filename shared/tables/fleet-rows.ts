import { type Fleet, isFleetOpen } from '../domain/fleet.ts';
import { environmentOf, fleetKey } from '../domain/ids.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable } from './guarded-table.ts';
import { parseStored, readable } from './parse-stored.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';
import { jsonRow } from './table-row.ts';

/** Of those that are over nobody looks for more. */
const newest = 30;

type Members = 'fleet' | 'fleets' | 'glance' | 'glances' | 'putGlance';

/** What is about many environments: fleets, guarded by the head of their partition, and glances, each by itself. */
export function makeFleetRows(table: GuardedTable, token: () => string): Pick<Ledger, Members> {
  return {
    async fleet(id) {
      if (environmentOf(id) !== fleetKey) return undefined;
      const row = await table.get(fleetKey, rowKeys.fleet(id));
      return row === undefined ? undefined : parseStored('fleet', row, parsers.fleet);
    },
    async fleets(wanted) {
      if (wanted === 'open') return openFleets(table);
      const rows = await table.list(fleetKey, rowPrefixes.fleets, { top: newest });
      return rows.map((row) => parseStored('fleet', row, parsers.fleet));
    },
    async glance(environment) {
      const row = await table.get(fleetKey, rowKeys.glance(environment));
      if (row === undefined) return undefined;
      return { glance: parseStored('glance', row, parsers.glance), etag: row.etag };
    },
    async glances() {
      const rows = await table.list(fleetKey, rowPrefixes.glances);
      return rows.map((row) => ({ glance: parseStored('glance', row, parsers.glance), etag: row.etag }));
    },
    async putGlance(glance, etag) {
      readable(`writing a glance of ${glance.environment}`, () =>
        parsers.glance(JSON.parse(JSON.stringify(glance))),
      );
      const row = jsonRow(fleetKey, rowKeys.glance(glance.environment), token(), glance);
      return (await table.put(row, etag)) !== undefined;
    },
  };
}

/** By their marks, however many have come and gone since. A mark is read before its fleet and removed as it was read. */
async function openFleets(table: GuardedTable): Promise<readonly Fleet[]> {
  const marks = await table.list(fleetKey, rowPrefixes.openFleets);
  const found = await Promise.all(
    marks.map(async (mark) => {
      const key = `${rowPrefixes.fleets}${mark.rowKey.slice(rowPrefixes.openFleets.length)}`;
      const row = await table.get(fleetKey, key);
      const fleet = row === undefined ? undefined : parseStored('fleet', row, parsers.fleet);
      if (fleet !== undefined && isFleetOpen(fleet)) return [fleet];
      await table.remove(fleetKey, mark.rowKey, mark.etag);
      return [];
    }),
  );
  return found.flat();
}
