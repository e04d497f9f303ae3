import type { EnvironmentKey } from '../domain/ids.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable, RowStamp } from './guarded-table.ts';
import { parseStored } from './parse-stored.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { parsers } from './row-schemas.ts';
import type { StoredRow } from './table-row.ts';

/**
 * Deletes baselines that nothing names any more. What names one is read again before each is deleted, and each of its
 * rows goes only as it was listed: whoever stores the same baseline meanwhile writes all of its rows anew.
 */
export function makeBaselineSweep(table: GuardedTable): Pick<Ledger, 'sweepBaselines'> {
  return {
    async sweepBaselines(environment, { storedBefore, namedBefore }) {
      const old = (await table.stamps(environment, rowPrefixes.allBaselines)).filter(
        ({ at }) => at < storedBefore,
      );
      let swept = 0;
      for (const [digest, rows] of byDigest(old)) {
        const named = await namedBaselines(table, environment, namedBefore);
        if (named === undefined) return swept;
        if (!named.has(digest) && (await removeAll(table, environment, rows))) swept += 1;
      }
      return swept;
    },
  };
}

function byDigest(rows: readonly RowStamp[]): ReadonlyMap<string, readonly RowStamp[]> {
  const groups = new Map<string, RowStamp[]>();
  for (const row of rows) {
    const digest = row.rowKey.split('|')[1] ?? '';
    groups.set(digest, [...(groups.get(digest) ?? []), row]);
  }
  return groups;
}

/** `undefined` while a name is so new that somebody may still be about to read what the one before named. */
async function namedBaselines(
  table: GuardedTable,
  environment: EnvironmentKey,
  before: Date,
): Promise<ReadonlySet<string> | undefined> {
  const [base, drift] = await Promise.all([
    table.get(environment, rowKeys.base),
    table.get(environment, rowKeys.drift),
  ]);
  const fresh = (row: StoredRow | undefined): boolean =>
    row !== undefined && !(new Date(String(row.timestamp)) < before);
  if (fresh(base) || fresh(drift)) return undefined;
  return new Set([
    ...(base === undefined ? [] : [parseStored('base', base, parsers.base).baseline?.digest ?? '']),
    ...(drift === undefined ? [] : [parseStored('drift', drift, parsers.drift).seen?.digest ?? '']),
  ]);
}

async function removeAll(
  table: GuardedTable,
  environment: EnvironmentKey,
  rows: readonly RowStamp[],
): Promise<boolean> {
  for (const { rowKey, etag } of rows) if (!(await table.remove(environment, rowKey, etag))) return false;
  return true;
}
