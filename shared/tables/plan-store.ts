import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { canonicalJson, type Json } from '../domain/hash.ts';
import type { EnvironmentKey } from '../domain/ids.ts';
import { digestOf, type Plan, type PlanRef } from '../domain/plan.ts';
import type { Ledger } from '../engine/ports.ts';
import type { GuardedTable, Operation } from './guarded-table.ts';
import { readable } from './parse-stored.ts';
import { packed, unpacked } from './plan-rows.ts';
import { parsePlan } from './plan-schema.ts';
import { rowKeys, rowPrefixes } from './row-keys.ts';
import { storageError, translated } from './storage-error.ts';

/**
 * Plans by digest. All rows of a plan are written in one transaction, so a reader meets one writer's rows only. The
 * digest leaves labels and warnings out: storing the same digest again refreshes those and changes nothing that is
 * ever executed.
 */
export function makePlanStore(table: GuardedTable, token: () => string): Pick<Ledger, 'putPlan' | 'plan'> {
  const plan: Ledger['plan'] = (environment, ref) => load(table, environment, ref.digest);
  return {
    plan,
    async putPlan(environment, value) {
      verify(environment, value.digest, value);
      const bytes = await promisify(gzip)(canonicalJson(value as unknown as Json));
      const { rows, chunks } = packed(
        { environment, digest: value.digest, rowKey: rowKeys.plan },
        token(),
        bytes,
      );
      const result = await table.transact(rows.map((row): Operation => ({ kind: 'upsert', row })));
      if (result.kind === 'refused') throw translated(`storing a plan of ${environment}`, result.error);
      const isPart = value.part !== undefined;
      const ref: PlanRef = { digest: value.digest, chunks, bytes: bytes.byteLength, isPart };
      // Reading back also tells whether a write without an answer arrived.
      await plan(environment, ref).catch((error) => {
        throw result.kind === 'unsure' ? translated(`storing a plan of ${environment}`, result.error) : error;
      });
      return ref;
    },
  };
}

async function load(table: GuardedTable, environment: EnvironmentKey, digest: string): Promise<Plan> {
  const doing = `reading a plan of ${environment}`;
  const bytes = unpacked(doing, await table.list(environment, rowPrefixes.plan(digest)));
  const text = await promisify(gunzip)(bytes).catch((error) => {
    throw storageError('plan_unreadable', `${doing}: not as it was written`, error);
  });
  const plan = readable(doing, () => parsePlan(JSON.parse(text.toString('utf8'))));
  verify(environment, digest, plan);
  return plan;
}

function verify(environment: EnvironmentKey, digest: string, plan: Plan): void {
  if (plan.digest === digest && digestOf(plan) === digest) return;
  throw storageError('plan_digest_mismatch', `a plan of ${environment} does not match its digest`);
}
