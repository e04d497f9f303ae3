import { writing } from '../../../sandbox/fixtures/two-identities.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { makeFate } from './fate.ts';
import { openScene } from './scene.ts';
import type { Stage } from './stage.ts';
import { noTrouble } from './trouble.ts';
import { workerProcess } from './worker-process.ts';

const tables = ['msdyn_channelprovider', 'msdyn_appconfiguration'] as const;

/** Rows too many that a naive worker leaves, killed at its first three creates, after each was carried out. */
export async function naiveDuplicates(stage: Stage, plan: Plan): Promise<number> {
  const killed = new Set<number>();
  let creates = 0;
  const fate = makeFate(
    ({ label, side }) => side === 'after' && label.includes('POST msdyn') && ++creates <= 3,
    () => {
      killed.add(creates);
      void worker.kill();
    },
  );
  const scene = await openScene(stage, { key: 'naive', people: 1, fate: () => fate, trouble: noTrouble });
  const TOKEN = await stage.issuer.sign({
    aud: scene.dataverseUrl,
    oid: writing.objectId,
    exp: Math.floor(Date.now() / 1000) + 3600,
  });
  const CHANGES = JSON.stringify(plan.changes);
  const worker = workerProcess(stage.naive, { DATAVERSE: scene.dataverseUrl, TOKEN, CHANGES });
  const before = rowsIn(scene.double.store.rows);
  let done = false;
  worker.onLine((line) => {
    done ||= line === 'done';
  });
  for (let lives = 0; lives < 5 && !done; lives++) {
    await worker.start();
    await worker.ended();
  }
  const made = rowsIn(scene.double.store.rows) - before;
  await scene.stop();
  return made - plan.changes.filter((change) => change.kind === 'create').length;
}

const rowsIn = (rows: (table: string) => readonly unknown[]): number =>
  tables.reduce((sum, table) => sum + rows(table).length, 0);
