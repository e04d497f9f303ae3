import { advance } from '../../../shared/engine/advance.ts';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { makeLedger } from '../../../shared/tables/make-ledger.ts';
import { approved } from '../../builders/acts.ts';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { contosoDev, environmentNamed, world } from '../../builders/world.ts';
import { fakeIds } from '../../fakes/fake-ids.ts';
import { fakeTable } from '../../fakes/fake-table.ts';

/** What a night cost. */
export interface Night {
  readonly environments: number;
  /** Requests of tables; of those the ones of a minute in which nothing waits. */
  readonly storage: number;
  readonly sweep: number;
  /** Readings of environments. */
  readonly dataverse: number;
  readonly wakes: number;
  readonly burst: number;
  /** Seconds. */
  readonly spread: number;
  readonly cpu: number;
  /** MB */
  readonly memory: number;
}

async function night(count: number): Promise<Night> {
  const { client, taken } = fakeTable();
  const ledger = makeLedger({ table: client, random: fakeIds().random });
  const w = await world(plainEnvironment(3), ledger);
  await approved(w);
  await w.work();
  const environments = Array.from({ length: count }, (_, n) => environmentNamed(`env-${n}`, `Env ${n}`));
  let readings = 0;
  const ports: Ports = {
    ...w.ports,
    settings: { ...w.ports.settings, environments },
    dataverse: () => ({
      ...w.dataverse,
      readSnapshot: () => {
        readings += 1;
        return w.dataverse.readSnapshot();
      },
    }),
  };
  await verifiedBefore(ports, environments);
  w.clock.set('2026-04-01T03:00:00.000Z');
  const before = w.wakeUps.woken.length;
  while (w.wakeUps.take() !== undefined);
  taken();
  const start = process.cpuUsage();
  await startDueChecks(ports);
  const woken = w.wakeUps.woken.slice(before);
  for (let next = w.wakeUps.take(); next !== undefined; next = w.wakeUps.take())
    await advance(ports, next.id);
  const checks = taken().requests;
  // What was answered is taken off the list by the first minute; the next is one in which nothing waits.
  await sweep(ports);
  const first = taken().requests;
  await sweep(ports);
  const idle = taken().requests;
  const { user, system } = process.cpuUsage(start);
  const seconds = woken.map(({ delaySeconds }) => delaySeconds);
  return {
    environments: count,
    storage: checks + first + idle,
    sweep: idle,
    dataverse: readings,
    wakes: woken.length,
    burst: Math.max(...seconds.map((one) => seconds.filter((other) => other === one).length)),
    spread: Math.max(...seconds),
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

/** What a migration left in one environment is there in each of them, and each was looked at the night before. */
async function verifiedBefore(
  { ledger }: Ports,
  environments: Ports['settings']['environments'],
): Promise<void> {
  const base = await ledger.base(contosoDev.key);
  const baseline =
    base?.baseline === undefined ? undefined : await ledger.baseline(contosoDev.key, base.baseline);
  if (base === undefined || baseline === undefined) throw new Error('the migration left no baseline');
  const plan = await ledger.plan(contosoDev.key, base.plan);
  const state = { covered: '2026-03-31T03:00', next: '2026-04-01T03:00:00.000Z' } as const;
  for (const { key } of environments) {
    const run = `${key}${base.run.slice(contosoDev.key.length)}` as typeof base.run;
    const refs = { plan: await ledger.putPlan(key, plan), baseline: await ledger.putBaseline(key, baseline) };
    const schedule = { cron: '0 3 * * *', timeZone: 'UTC' };
    const set = {
      schedule,
      by: { id: contosoDev.organizationId, name: 'Ada' },
      at: '2026-03-30T03:00:00.000Z',
    };
    await ledger.commit(await ledger.readHead(key), (await ledger.readHead(key)).head, [
      { kind: 'base', ...refs, run },
      { kind: 'schedule', environment: key, state: { ...state, set } },
    ]);
  }
}

process.stdout.write(JSON.stringify(await night(Number(process.argv[2] ?? 10))));
