import type { RunId } from '../../shared/domain/ids.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import { repairRun } from '../../shared/engine/repair-run.ts';
import { retireRun } from '../../shared/engine/retire-run.ts';
import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import { sweep } from '../../shared/engine/sweep.ts';
import { approve, approved, current } from './acts.ts';
import { ada, contosoDev, type World } from './world.ts';

const asked = { environment: contosoDev, requester: ada, conversation: 'here' };

export const days = (count: number): number => count * 86_400_000;

/** The minute timer, and whatever it wakes. */
export async function minute(w: World): Promise<void> {
  await sweep(w.ports);
  await w.work();
}

export async function migrated(w: World): Promise<Run> {
  const id = await approved(w);
  await w.work();
  return current(w, id);
}

/** Runs are ordered by the millisecond they were asked for in. */
async function planned(w: World, start: () => Promise<Run | Refusal>): Promise<RunId> {
  w.clock.advance(1_000);
  const started = await start();
  if (isRefusal(started)) throw new Error(started.reason);
  await w.work();
  return started.id;
}

async function carriedOut(w: World, id: RunId): Promise<Run> {
  await approve(w, id);
  await w.work();
  return current(w, id);
}

/** A rollback as far as its plan; of the last run when none is named. */
export const rollBack = (w: World, run?: Run): Promise<RunId> =>
  planned(w, () => rollbackRun(w.ports, { ...asked, ...(run === undefined ? {} : { run }) }));

export const rolledBack = async (w: World, run?: Run): Promise<Run> => carriedOut(w, await rollBack(w, run));

export const retired = async (w: World): Promise<Run> =>
  carriedOut(w, await planned(w, () => retireRun(w.ports, asked)));

export const repaired = async (w: World): Promise<Run> =>
  carriedOut(w, await planned(w, () => repairRun(w.ports, asked)));

export async function planOf(w: World, id: RunId): Promise<Plan> {
  const run = await current(w, id);
  if (!('plan' in run) || run.plan === undefined) throw new Error(`${run.status}: no plan`);
  return w.ports.ledger.plan(contosoDev.key, run.plan);
}
