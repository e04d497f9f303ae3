import { parseRunId, type RunId } from '../domain/ids.ts';
import type { LedgerWrite } from '../engine/ports.ts';
import type { GuardedTable } from './guarded-table.ts';
import { otherPartitions, rowPrefixes, runNameKey } from './row-keys.ts';
import { jsonRow } from './table-row.ts';

/** More than one is answered as none; a short id that several runs have is not worth more reading. */
const most = 20;

/**
 * Short ids of runs in a partition of their own. A name is written before its run, so a run that is there has one; a
 * name without a run is what a refused transaction left, and harms nobody who reads the run as well.
 */
export function makeRunNames(table: GuardedTable, token: () => string) {
  return {
    async note(writes: readonly LedgerWrite[]): Promise<void> {
      const begun = writes.flatMap((write) =>
        write.kind === 'run' && write.run.status === 'planning' ? [write.run.id] : [],
      );
      await Promise.all(
        begun.map((id) => table.upsert(jsonRow(otherPartitions.runNames, runNameKey(id), token(), id))),
      );
    },
    async find(short: string): Promise<readonly RunId[]> {
      const rows = await table.list(otherPartitions.runNames, rowPrefixes.runsNamed(short), { top: most });
      return rows.flatMap(({ rowKey }) => parseRunId(rowKey.slice(rowKey.indexOf('|') + 1)) ?? []);
    },
  };
}
