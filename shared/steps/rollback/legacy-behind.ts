import type { Read, RowRead } from '../../domain/reads.ts';
import { sameAddress } from '../../domain/same-value.ts';
import { type Row, rowById } from '../../domain/snapshot.ts';
import { type Decided, ownProviderIds } from '../own-provider.ts';
import { adoptedRow } from '../target-exists.ts';

type Legacy = Row<'msdyn_ciprovider'>;

/** 1.0 rows as a plan read them, by id. */
export type LegacyReads = ReadonlyMap<string, RowRead>;

export const legacyReads = (reads: readonly Read[]): LegacyReads =>
  new Map(
    reads.flatMap((read) =>
      read.kind === 'rows' && read.table === 'msdyn_ciprovider'
        ? read.rows.map((row) => [row.id, row] as const)
        : [],
    ),
  );

export interface Behind {
  readonly rows: readonly Legacy[];
  /** Names of rows that were there when the run was planned. */
  readonly gone: readonly string[];
}

/**
 * The 1.0 row that a 2.0 provider was made for or adopted for; where that was deleted, one with its address that came
 * since, because whoever makes a row again gives it another id. Of any other provider, all rows with its address.
 */
export function rowsBehind({ snapshot, decisions }: Decided, provider: string, then: LegacyReads): Behind {
  const { msdyn_ciprovider: all, msdyn_channelprovider: providers } = snapshot.rows;
  const isOwn = (id: Legacy['id']): boolean =>
    ownProviderIds(snapshot, id).some((own) => own === provider) ||
    adoptedRow(providers, id, decisions)?.id === provider;
  const own = all.filter((row) => isOwn(row.id));
  if (own.length > 0) return { rows: own, gone: [] };
  const url = rowById(snapshot, 'msdyn_channelprovider', provider as Legacy['id'])?.columns.msdyn_channelurl;
  const same = all.filter((row) => sameAddress(row.columns.msdyn_landingurl, url ?? null));
  const gone = [...then.values()].filter((row) => isOwn(row.id as Legacy['id']));
  if (gone.length === 0) return { rows: same, gone: [] };
  const again = same.filter((row) => !then.has(row.id));
  return { rows: again, gone: again.length > 0 ? [] : gone.map((row) => row.name ?? row.id) };
}
