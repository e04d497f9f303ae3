import { writeFile } from 'node:fs/promises';
import { startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import type { Baseline } from '../../../shared/domain/baseline.ts';
import { guid } from '../../../shared/domain/guid.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { decide } from '../../../shared/engine/decide.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { startRun } from '../../../shared/engine/start-run.ts';
import { authorizeBoth, bothCredentials } from '../../builders/both-identities.ts';
import { ada, bruno, environmentNamed, world } from '../../builders/world.ts';
import { crowded } from '../apply/crowded.ts';

/** What an environment's ledger holds after it was migrated. */
export interface Seed {
  readonly plan: Plan;
  readonly baseline: Baseline;
  readonly run: Run;
}

/** Migrates one environment of so many people at full speed; leaves its seed in a file, and answers its rows and links. */
export async function migrated(people: number, seedFile: string): Promise<StoreSnapshot> {
  const { fixture } = crowded(people);
  const double = await startDataverse({ fixture, authorize: authorizeBoth });
  const w = await world();
  const environment = {
    ...environmentNamed('contoso-crowd', 'Contoso Crowd'),
    url: double.url,
    organizationId: guid(fixture.organizationId),
  };
  const dataverse = makeDataverse({ environment, ...bothCredentials, clock: w.clock });
  const ports: Ports = {
    ...w.ports,
    settings: { ...w.ports.settings, environments: [environment] },
    observer: { ...w.ports.observer, signedIn: () => undefined },
    dataverse: () => dataverse,
  };
  // The world works off its wake-ups with its own ports.
  Object.assign(w.ports, ports);
  const started = await startRun(ports, { environment, kind: 'migrate', requester: ada });
  if (isRefusal(started)) throw new Error(started.reason);
  await w.work();
  const planned = await ports.ledger.run(started.id);
  if (planned?.status !== 'awaiting_approval') throw new Error(`not planned: ${JSON.stringify(planned)}`);
  await decide(ports, { run: planned.id, approvalId: planned.approvalId, verdict: 'approve', by: bruno });
  await w.work(200);
  const base = await ports.ledger.base(environment.key);
  const run = await ports.ledger.run(planned.id);
  if (base?.baseline === undefined || run === undefined) throw new Error('not migrated');
  const seed: Seed = {
    run,
    plan: await ports.ledger.plan(environment.key, base.plan),
    baseline: await ports.ledger.baseline(environment.key, base.baseline),
  };
  await writeFile(seedFile, JSON.stringify(seed));
  const rows = double.store.snapshot();
  await double.stop();
  return rows;
}
