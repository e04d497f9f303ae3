import { environmentOf } from '../domain/ids.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable } from './guarded-table.ts';
import { parseStored } from './parse-stored.ts';
import { rowKeys } from './row-keys.ts';
import { personSchema } from './schema-parts.ts';
import { jsonRow } from './table-row.ts';

/** The wish that an applying run stops; outside of the head's transaction, because it must never lose a race. */
export function makeStopRows(
  table: GuardedTable,
  token: () => string,
): Pick<Ledger, 'askToStop' | 'stopAsked'> {
  return {
    async askToStop(run, by) {
      const person = { id: by.id, name: by.name };
      // Inserted only: whoever asks first is named, and asking again is harmless.
      await table.put(jsonRow(environmentOf(run), rowKeys.stop(run), token(), person), undefined);
    },
    async stopAsked(run) {
      const row = await table.get(environmentOf(run), rowKeys.stop(run));
      return row === undefined ? undefined : parseStored('stop', row, personSchema.parse);
    },
  };
}
