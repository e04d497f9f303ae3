import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Baseline } from '../domain/baseline.ts';
import { canonicalJson, type Json, sha256 } from '../domain/hash.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import type { PlanRef } from '../domain/plan.ts';
import type { Ledger } from '../engine/ports.ts';
import { parseBaseline } from './baseline-schema.ts';
import type { GuardedTable, Operation } from './guarded-table.ts';
import { readable } from './parse-stored.ts';
import { packed, unpacked } from './plan-rows.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { storageError, translated } from './storage-error.ts';

/** Baselines by content, stored as plans are: before the head transaction that names them. */
export function makeBaselineStore(
  table: GuardedTable,
  token: () => string,
): Pick<Ledger, 'putBaseline' | 'baseline'> {
  const baseline: Ledger['baseline'] = (environment, ref) => load(table, environment, ref);
  return {
    baseline,
    async putBaseline(environment, value) {
      const doing = `storing a baseline of ${environment}`;
      const text = canonicalJson(value as unknown as Json);
      readable(doing, () => parseBaseline(JSON.parse(text)));
      const digest = sha256(text);
      const bytes = await promisify(gzip)(text);
      const keyed = { environment, digest, rowKey: rowKeys.baseline };
      const { rows, chunks } = packed(keyed, token(), bytes);
      const result = await table.transact(rows.map((row): Operation => ({ kind: 'upsert', row })));
      if (result.kind === 'refused') throw translated(doing, result.error);
      const ref: PlanRef = { digest, chunks, bytes: bytes.byteLength };
      // Reading back also tells whether a write without an answer arrived.
      await baseline(environment, ref).catch((error) => {
        throw result.kind === 'unsure' ? translated(doing, result.error) : error;
      });
      return ref;
    },
  };
}

async function load(
  table: GuardedTable,
  environment: EnvironmentKey,
  { digest }: PlanRef,
): Promise<Baseline> {
  const doing = `reading a baseline of ${environment}`;
  const bytes = unpacked(doing, await table.list(environment, rowPrefixes.baseline(digest)));
  const text = await promisify(gunzip)(bytes).catch((error) => {
    throw storageError('plan_unreadable', `${doing}: not as it was written`, error);
  });
  if (sha256(text.toString('utf8')) !== digest)
    throw storageError('plan_digest_mismatch', `a baseline of ${environment} does not match its digest`);
  return readable(doing, () => parseBaseline(JSON.parse(text.toString('utf8'))));
}
