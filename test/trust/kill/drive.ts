import { setTimeout } from 'node:timers/promises';
import { isOpen, type Run } from '../../../shared/domain/run.ts';
import type { Scene } from './scene.ts';

export const room = 'cutover-admins';

/** A worker that asks for nothing for this long has nothing to do: its own waits between tries are shorter. */
const quietMilliseconds = 3_000;
const leaseMilliseconds = 61_000;
/** Minutes on the workers' clock without a death in which a run must end. */
const patienceMinutes = 90;

export interface Driven {
  readonly run: Run | undefined;
  readonly restarts: number;
  /** Why it was given up, if it was. */
  readonly stuck?: string;
}

/** People who ask and approve until it is so, a platform that starts a dead worker again, and the minute timer. */
export async function drive(
  scene: Scene,
  died: () => Promise<void> = async () => undefined,
): Promise<Driven> {
  const [worker] = scene.workers;
  if (worker === undefined) throw new Error('no worker');
  let [ahead, restarts, minutes] = [0, -1, 0];
  let acted = false;
  const forward = (): void => {
    ahead += leaseMilliseconds;
    minutes += 1;
    worker.setAhead(ahead);
  };
  for (;;) {
    if (!worker.alive()) {
      await worker.kill();
      if (restarts >= 0) {
        await died();
        forward();
      }
      await worker.start();
      restarts += 1;
      minutes = 0;
      acted = false;
      scene.touch();
      if (restarts > 0) void worker.fire('sweep');
    }
    const run = await openOrLast(scene);
    if (run !== undefined && !isOpen(run) && (await scene.ledger.outbox(scene.key)).length === 0)
      return { run, restarts };
    if (minutes > patienceMinutes) return { run, restarts, stuck: `${run?.status ?? 'no run'} for hours` };
    if (!acted) acted = await act(scene, run);
    await setTimeout(15);
    if (scene.quietFor() < quietMilliseconds) continue;
    acted = false;
    forward();
    scene.touch();
    void worker.fire('sweep');
  }
}

export async function openOrLast(scene: Scene): Promise<Run | undefined> {
  const [run] = await scene.ledger.runs(scene.key, 1);
  return run;
}

/** The next move where it is a person's. */
export async function act(scene: Scene, run: Run | undefined): Promise<boolean> {
  const { teams, key } = scene;
  if (run === undefined) {
    void teams.say('ada', room, `migrate env ${key}`).catch(() => undefined);
    return true;
  }
  if (run.status !== 'awaiting_approval') return false;
  const card = teams
    .transcript(room)
    .filter((entry) => JSON.stringify(entry.cards).includes('Waiting for approval'))
    .at(-1);
  if (card === undefined) return false;
  void teams.press('bruno', room, card.id, 'Approve').catch(() => undefined);
  return true;
}
