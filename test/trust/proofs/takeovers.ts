import { compareOutcomes, type Outcome } from '../kill/outcome.ts';
import { openStage } from '../kill/stage.ts';
import { type TakenOver, takenOver } from '../kill/taken-over.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const full = 52;
/** Workers stopped in one run. */
const inOneRun = 4;
const lanes = 2;

/** A worker stopped past its lease and woken later journals nothing, and spoils nothing. */
export const takeovers: Proof = {
  id: 'takeovers',
  claim: 'A worker that stood still past its lease can journal nothing when it wakes.',
  few: 0,
  alone: true,
  run: async (options) => {
    const stage = await openStage();
    try {
      const { outcome } = await takenOver(stage, { seed: 0, times: 0 });
      if (outcome?.status !== 'unproven') throw new Error(`the undisturbed run: ${outcome?.status}`);
      return await prove(options, outcome, (seed, times) => takenOver(stage, { seed, times }));
    } finally {
      await stage.stop();
    }
  },
};

async function prove(
  { points = full, seed, print }: ProofOptions,
  wanted: Outcome,
  play: (seed: number, times: number) => Promise<TakenOver>,
): Promise<Proven> {
  const failures: string[] = [];
  let [asked, stopped, runs, stale, refused] = [0, 0, 0, 0, 0];
  const lane = async (): Promise<void> => {
    // A run in which no worker was stopped is no reason to play for ever.
    while (stopped + asked < points && runs < points) {
      const times = Math.min(inOneRun, points - stopped - asked);
      asked += times;
      runs += 1;
      const own = seed * 1000 + runs;
      const { run, outcome, watch, places } = await play(own, times);
      asked -= times;
      stopped += places.length;
      stale += watch.stale.length;
      refused += watch.refused();
      print(`${stopped} takeovers, ${refused} late commits refused`);
      const wrong =
        outcome === undefined ? { lost: ['the run'], duplicated: [] } : compareOutcomes(outcome, wanted, 0);
      const all = [...watch.stale, ...wrong.lost, ...wrong.duplicated.map((one) => `twice: ${one}`)];
      if (all.length > 0)
        failures.push(
          `seed ${own} (${run?.status}): ${all.join(', ').slice(0, 400)}; stopped ${places.join(' | ')}`,
        );
    }
  };
  await Promise.all(Array.from({ length: points > inOneRun ? lanes : 1 }, lane));
  if (stopped < points) failures.push(`only ${stopped} of ${points} workers were stopped`);
  if (points === full && refused === 0)
    failures.push('no worker that woke tried to write: nothing was shown');
  return {
    figure: `${stopped} takeovers of a stopped process in ${runs} runs: ${stale} stale journal rows, ${refused} late commits refused`,
    failures,
  };
}
