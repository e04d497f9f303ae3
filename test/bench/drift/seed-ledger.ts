import { readFileSync } from 'node:fs';
import { markOf } from '../../../shared/domain/base-mark.ts';
import { newRunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { coveredAt, defaultSchedule } from '../../../shared/domain/schedule.ts';
import { asksBySchedule } from '../../../shared/engine/due-checks.ts';
import { inLanes } from '../../../shared/engine/in-lanes.ts';
import type { LedgerWrite, Ports } from '../../../shared/engine/ports.ts';
import { refreshGlance } from '../../../shared/engine/refresh-glance.ts';
import { calmOf } from '../../../shared/engine/still-calm.ts';
import { copyRows } from './copy-rows.ts';
import type { Seed } from './migrated.ts';
import type { SweepOptions } from './sweep.ts';

const lanes = 8;

/** What a migration leaves in the ledger of each environment; `calm`: and a night in which everything was read. */
export async function seedLedger(
  ports: Ports,
  { seedFile, seed: how, storage }: SweepOptions,
): Promise<void> {
  const seed: Seed = JSON.parse(readFileSync(seedFile, 'utf8'));
  const [first, ...others] = ports.settings.environments;
  if (first === undefined) return;
  const { ledger, clock } = ports;
  const refs = {
    plan: await ledger.putPlan(first.key, seed.plan),
    baseline: await ledger.putBaseline(first.key, seed.baseline),
  };
  // Whoever only asks again reads neither plan nor baseline.
  if (how === 'migrated')
    await copyRows(
      storage,
      first.key,
      others.map(({ key }) => key),
    );
  const night = how === 'calm' ? await ports.dataverse(first).readTraced?.() : undefined;
  if (isRefusal(night)) throw new Error(night.reason);
  const commit = async (environment: typeof first) => {
    const { key } = environment;
    const now = clock.now();
    const id = newRunId(key, new Date(now.getTime() - 1_000), ports.ids.random(12));
    const run = { ...seed.run, id, environment: key };
    const base = { ...refs, run: id };
    const inquiry = asksBySchedule(ports, key, now);
    const current = { base, baseline: seed.baseline };
    const calm = night && calmOf(ports, environment, current, { inquiry, newest: run, ...night });
    const drift = { checkedAt: now.toISOString(), check: inquiry.id, items: [], more: 0 };
    const schedule = coveredAt(defaultSchedule(key), now);
    const writes: readonly LedgerWrite[] = [
      { kind: 'run', run },
      { kind: 'base', ...base },
      { kind: 'schedule', environment: key, state: schedule },
      ...(calm === undefined ? [] : [{ kind: 'calm' as const, environment: key, calm }]),
      ...(calm === undefined ? [] : [{ kind: 'drift' as const, environment: key, state: drift }]),
    ];
    const read = await ledger.readHead(key);
    const result = await ledger.commit(read, read.head, writes);
    if (result.kind === 'conflict') throw new Error(`somebody else writes to ${key}`);
    const { epoch, audit } = result.read.head;
    return { id, schedule, base: markOf(base), head: result.read.etag ?? '', quiet: { epoch, audit } };
  };
  await commit(first);
  await refreshGlance(ports, first.key);
  const like = (await ledger.glance(first.key))?.glance;
  if (like?.run === undefined) throw new Error('no glance');
  const { run } = like;
  await inLanes(others, lanes, async (environment) => {
    const { id, schedule, base, head, quiet } = await commit(environment);
    const nightly = { schedule, base, quiet };
    const own = { environment: environment.key, head, run: { ...run, id }, nightly };
    await ledger.putGlance({ ...like, ...own }, undefined);
  });
}
