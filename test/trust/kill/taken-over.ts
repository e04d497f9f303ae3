import { setTimeout } from 'node:timers/promises';
import { isOpen, type Run } from '../../../shared/domain/run.ts';
import { act, openOrLast } from './drive.ts';
import { makeFate, nameOf } from './fate.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { openScene, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';
import type { Stage } from './stage.ts';
import { type TakeoverWatch, takeoverWatch } from './takeover-watch.ts';
import { noTrouble } from './trouble.ts';

const leaseMilliseconds = 61_000;
const quietMilliseconds = 3_000;
const quietTurns = 60;

export interface TakenOver {
  readonly run: Run | undefined;
  readonly outcome: Outcome | undefined;
  readonly watch: TakeoverWatch;
  /** Where each worker was stopped. */
  readonly places: readonly string[];
}

/**
 * One run whose workers are stopped (SIGSTOP) one after another while they apply or verify, each followed by one that
 * finds the lease over. The last one finishes; those stopped wake (SIGCONT) while it is at work, or after it.
 */
export async function takenOver(
  stage: Stage,
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<TakenOver> {
  const random = seeded(seed);
  const early = random() < 0.5;
  const watch = takeoverWatch();
  const places: string[] = [];
  let [active, standing, ahead] = [0, false, 0];
  let wake = (): void => undefined;
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const thaw = (): void => {
    for (const worker of scene.workers.slice(0, active)) worker.thaw();
    wake();
  };
  const fate = makeFate(
    () =>
      !standing &&
      active < times &&
      (fate.phase === 'applying' || fate.phase === 'verifying') &&
      random() < 0.12,
    (point) => {
      standing = true;
      places.push(nameOf(point));
      scene.workers[active]?.freeze();
    },
  );
  const key = `takeover-${seed}`;
  const scene: Scene = await openScene(stage, {
    key,
    people: 120,
    fate: () => fate,
    trouble: noTrouble,
    workers: times + 1,
    hold: () => woken,
    onTable: (effect, accepted) => {
      watch.saw(effect, accepted);
      const lastAtWork = accepted && active === times && !standing && effect.steps.length > 0;
      if (early && lastAtWork) thaw();
    },
  });
  const forward = async (): Promise<void> => {
    ahead += leaseMilliseconds;
    scene.workers[active]?.setAhead(ahead);
  };
  try {
    await scene.workers[0]?.start();
    let acted = false;
    for (let quiet = 0; quiet < quietTurns; ) {
      if (standing) {
        active += 1;
        await forward();
        await scene.workers[active]?.start();
        scene.touch();
        standing = false;
        void scene.workers[active]?.fire('sweep');
      }
      const run = await openOrLast(scene);
      if (run !== undefined && !isOpen(run) && (await scene.ledger.outbox(scene.key)).length === 0) break;
      if (!acted) acted = await act(scene, run);
      await setTimeout(15);
      if (scene.quietFor() < quietMilliseconds || standing) continue;
      quiet += 1;
      acted = false;
      await forward();
      scene.touch();
      void scene.workers[active]?.fire('sweep');
    }
    thaw();
    await setTimeout(400);
    while (scene.quietFor() < 400) await setTimeout(50);
    const run = await openOrLast(scene);
    return { run, watch, places, outcome: run === undefined ? undefined : await outcomeOf(scene, run) };
  } finally {
    await scene.stop();
  }
}
