import { readFileSync } from 'node:fs';
import { newRunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { coveredAt, defaultSchedule } from '../../../shared/domain/schedule.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import { asksBySchedule } from '../../../shared/engine/due-checks.ts';
import { inLanes } from '../../../shared/engine/in-lanes.ts';
import type { LedgerWrite, Ports } from '../../../shared/engine/ports.ts';
import { refreshGlance } from '../../../shared/engine/refresh-glance.ts';
import { calmOf } from '../../../shared/engine/still-calm.ts';
import type { Seed } from './migrated.ts';

/** Side by side, large plans would be most of the memory. */
const lanesFor = ({ plan }: Seed): number => (plan.changes.length > 1_000 ? 1 : 16);

/** What a migration leaves in the ledger of each environment; `calm`: and a night in which everything was read. */
export async function seedLedger(ports: Ports, seedFile: string, calm: boolean): Promise<void> {
  const seed: Seed = JSON.parse(readFileSync(seedFile, 'utf8'));
  const [first] = ports.settings.environments;
  if (first === undefined) return;
  const stored = await storedIn(ports, first, seed);
  const night = calm ? await ports.dataverse(first).readTraced?.() : undefined;
  if (isRefusal(night)) throw new Error(night.reason);
  await inLanes(ports.settings.environments, lanesFor(seed), async (environment) => {
    const { key } = environment;
    const now = ports.clock.now();
    const id = newRunId(key, new Date(now.getTime() - 1_000), ports.ids.random(12));
    const run = { ...seed.run, id, environment: key };
    // Whoever only asks again reads neither plan nor baseline.
    const refs = calm || environment === first ? stored : await storedIn(ports, environment, seed);
    const base = { ...refs, run: id };
    const inquiry = asksBySchedule(ports, key, now);
    const current = { base, baseline: seed.baseline };
    const known = night && calmOf(ports, environment, current, { inquiry, newest: run, ...night });
    const state = { checkedAt: now.toISOString(), check: inquiry.id, items: [], more: 0 };
    const writes: readonly LedgerWrite[] = [
      { kind: 'run', run },
      { kind: 'base', ...base },
      { kind: 'schedule', environment: key, state: coveredAt(defaultSchedule(key), now) },
      ...(known === undefined ? [] : [{ kind: 'calm' as const, environment: key, calm: known }]),
      ...(known === undefined ? [] : [{ kind: 'drift' as const, environment: key, state }]),
    ];
    const read = await ports.ledger.readHead(key);
    await ports.ledger.commit(read, read.head, writes);
    await refreshGlance(ports, key);
  });
}

const storedIn = async ({ ledger }: Ports, { key }: EnvironmentSettings, { plan, baseline }: Seed) => ({
  plan: await ledger.putPlan(key, plan),
  baseline: await ledger.putBaseline(key, baseline),
});
