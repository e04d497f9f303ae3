import { drive } from '../kill/drive.ts';
import { makeFate, nameOf, type Point } from '../kill/fate.ts';
import { naiveDuplicates } from '../kill/naive-control.ts';
import { compareOutcomes, type Outcome, outcomeOf, runCards } from '../kill/outcome.ts';
import { openScene } from '../kill/scene.ts';
import { seeded } from '../kill/seeded.ts';
import { openStage, type Stage } from '../kill/stage.ts';
import { noTrouble, troubleOf } from '../kill/trouble.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const people = 120;
const full = 320;
const pointsAtLeast = 50;
/** Runs under way at once; most of their time is waiting. */
const lanes = 3;
/** Share of the points met for the first time in a run that its worker dies at. */
const deadly = 0.6;

interface Tally {
  readonly points: Set<string>;
  readonly failures: string[];
  kills: number;
  runs: number;
  lost: number;
  duplicated: number;
  stuck: number;
  /** Cards sent a second time, because a worker died before it could note that Teams had taken the first. */
  resent: number;
}

export const kills: Proof = {
  id: 'kills',
  claim:
    'A worker killed at any write is followed by one that finishes: nothing lost, nothing twice, nothing stuck.',
  few: 0,
  alone: true,
  run: async (options) => {
    const stage = await openStage();
    try {
      return await prove(stage, options);
    } finally {
      await stage.stop();
    }
  },
};

async function prove(stage: Stage, { points, seed, print }: ProofOptions): Promise<Proven> {
  const wanted = points ?? full;
  const clean = await undisturbed(stage);
  print(`an undisturbed run has ${clean.points} points to die at`);
  const tally: Tally = {
    points: new Set(),
    failures: [],
    kills: 0,
    runs: 0,
    lost: 0,
    duplicated: 0,
    stuck: 0,
    resent: 0,
  };
  if (clean.naive < 1)
    tally.failures.push('the naive control left no duplicate: this harness would see none');
  const lane = async (): Promise<void> => {
    while (tally.kills < wanted) {
      await disturbed(stage, {
        tally,
        wanted,
        wantedOutcome: clean.outcome,
        seed: seed * 1000 + ++tally.runs,
      });
      print(`${tally.kills} kills, ${tally.points.size} points, ${tally.runs} runs`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, Math.ceil(wanted / 40)) }, lane));
  if (points === undefined && tally.points.size < pointsAtLeast)
    tally.failures.push(`only ${tally.points.size} points`);
  const { lost, duplicated, stuck, resent } = tally;
  return {
    figure: `${tally.kills} kills of a real process at ${tally.points.size} points in ${tally.runs} runs with 15 % lost answers, 5 % 503, 5 % 429: ${lost} lost, ${duplicated} duplicated, ${stuck} stuck (${resent} cards sent again whose first sending nobody had noted); naive control: ${clean.naive} duplicates`,
    failures: tally.failures,
  };
}

/** What everything is compared with, how many points it has, and what the control makes of its plan. */
async function undisturbed(stage: Stage) {
  const fate = makeFate(
    () => false,
    () => undefined,
  );
  const scene = await openScene(stage, { key: 'clean', people, fate: () => fate, trouble: noTrouble });
  try {
    const { run, stuck } = await drive(scene);
    if (run?.status !== 'unproven') throw new Error(`the undisturbed run: ${run?.status} ${stuck ?? ''}`);
    const plan = await scene.ledger.plan(scene.key, run.plan);
    return {
      outcome: await outcomeOf(scene, run),
      points: new Set(fate.met.map(nameOf)).size,
      naive: await naiveDuplicates(stage, plan),
    };
  } finally {
    await scene.stop();
  }
}

interface Disturbed {
  readonly tally: Tally;
  readonly wanted: number;
  readonly wantedOutcome: Outcome;
  readonly seed: number;
}

async function disturbed(stage: Stage, { tally, wanted, wantedOutcome, seed }: Disturbed): Promise<void> {
  const random = seeded(seed);
  const met = new Set<string>();
  const strikes = (point: Point): boolean => {
    const name = nameOf(point);
    if (met.has(name) || tally.kills >= wanted || !scene.workers[0]?.alive()) return false;
    met.add(name);
    return random() < deadly;
  };
  const fate = makeFate(strikes, (point) => {
    tally.kills += 1;
    tally.points.add(nameOf(point));
    void scene.workers[0]?.kill();
  });
  const trouble = troubleOf(seed);
  const scene = await openScene(stage, { key: `kill-${seed}`, people, fate: () => fate, trouble });
  const unnoted = new Set<number>();
  const fail = (what: string): void => {
    const where = fate.struck.map(nameOf).slice(-12).join(' | ');
    tally.failures.push(`seed ${seed}: ${what.slice(0, 300)}; the last kills: ${where}`);
    for (const line of scene.warnings()) tally.failures.push(`seed ${seed}: ${line.slice(0, 400)}`);
  };
  try {
    const { run, stuck } = await drive(scene, async () => {
      const cards = runCards(scene).length;
      const [latest] = await scene.ledger.runs(scene.key, 1);
      const noted = latest === undefined ? [] : await scene.ledger.cards(latest.id);
      if (cards > 0 && noted.every((card) => card.activityId === undefined)) unnoted.add(cards);
    });
    if (stuck !== undefined || run === undefined) {
      tally.stuck += 1;
      return fail(`stuck: ${stuck}`);
    }
    const found = await outcomeOf(scene, run);
    const { lost, duplicated } = compareOutcomes(found, wantedOutcome, unnoted.size);
    tally.resent += Math.max(0, found.cards - wantedOutcome.cards);
    tally.lost += lost.length;
    tally.duplicated += duplicated.length;
    if (lost.length > 0) fail(`lost ${lost.join(', ')}`);
    if (duplicated.length > 0) fail(`duplicated ${duplicated.join(', ')}`);
  } finally {
    await scene.stop();
  }
}
