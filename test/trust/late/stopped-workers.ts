import { setTimeout } from 'node:timers/promises';
import { isOpen, type Run } from '../../../shared/domain/run.ts';
import { act, openOrLast, room } from '../kill/drive.ts';
import { makeFate, nameOf, type Point } from '../kill/fate.ts';
import { openScene, type Scene } from '../kill/scene.ts';
import { seeded } from '../kill/seeded.ts';
import type { Stage } from '../kill/stage.ts';
import { noTrouble } from '../kill/trouble.ts';

export interface WokenLate {
  /** Where each worker was stopped. */
  readonly places: readonly string[];
  readonly resurrected: readonly string[];
  /** Pairs of rows laid down that came late, and those of them that a drift check tells. */
  readonly links: number;
  readonly told: number;
  readonly failure?: string;
}

const leaseMilliseconds = 61_000;
const quietMilliseconds = 2_000;
const turnsAtMost = 900;

interface Asked {
  readonly seed: number;
  /** How many workers are stopped. */
  readonly times: number;
  /** The control: what was laid down is deleted at once, so that a create that is under way makes it again. */
  readonly naive?: boolean;
}

/**
 * Real workers stopped (SIGSTOP) one after another at what they send, the last one finishes, the run is taken back, and
 * only then all wake (SIGCONT): what they had sent is held back until then, too.
 */
export async function wokenLate(stage: Stage, { seed, times, naive = false }: Asked): Promise<WokenLate> {
  const random = seeded(seed);
  const places: string[] = [];
  let [active, standing, ahead] = [0, false, 0];
  let wake = (): void => undefined;
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const fate = makeFate(
    (point) =>
      !standing && active < times && fate.phase === 'applying' && (naive ? isCreate(point) : random() < 0.3),
    (point) => {
      standing = true;
      places.push(nameOf(point));
      scene.workers[active]?.freeze();
    },
  );
  const scene: Scene = await openScene(stage, {
    key: `late-${seed}`,
    people: 30,
    fate: () => fate,
    trouble: noTrouble,
    workers: times + 1,
    hold: () => woken,
    listens: () => active,
  });
  const before = scene.double.store.snapshot();
  const known = new Set(
    Object.values(before.rows)
      .flat()
      .flatMap((row) => Object.values(row).map(String)),
  );
  const finished = async (kind: Run['kind']): Promise<Run | undefined> => {
    let acted = kind === 'rollback';
    for (let turn = 0; turn < turnsAtMost; turn++) {
      if (standing) {
        active += 1;
        ahead += leaseMilliseconds;
        scene.workers[active]?.setAhead(ahead);
        await scene.workers[active]?.start();
        scene.touch();
        standing = false;
        void scene.workers[active]?.fire('sweep');
      }
      const run = await openOrLast(scene);
      if (run?.kind === kind && !isOpen(run)) return run;
      if (!acted || run?.status === 'awaiting_approval') acted = (await act(scene, run)) || acted;
      await setTimeout(run?.status === 'awaiting_approval' ? 300 : 20);
      if (scene.quietFor() < quietMilliseconds || standing) continue;
      ahead += leaseMilliseconds;
      scene.workers[active]?.setAhead(ahead);
      scene.touch();
      void scene.workers[active]?.fire('sweep');
    }
    return undefined;
  };
  try {
    await scene.workers[0]?.start();
    const run = await finished('migrate');
    if (run === undefined) return { ...nothing, places, failure: 'the run did not end' };
    fate.phase = 'rolling back';
    void scene.teams.say('ada', room, `rollback ${scene.key}`).catch(() => undefined);
    const rollback = await finished('rollback');
    if (rollback?.status !== 'succeeded')
      return { ...nothing, places, failure: `the rollback is ${rollback?.status}` };
    if (naive) scene.double.store.restore(before);
    for (const worker of scene.workers.slice(0, active)) worker.thaw();
    wake();
    await setTimeout(600);
    while (scene.quietFor() < 600) await setTimeout(50);
    return { ...(await seen(scene, known)), places };
  } finally {
    for (const worker of scene.workers.slice(0, active)) worker.thaw();
    wake();
    await scene.stop();
  }
}

const nothing = { resurrected: [], links: 0, told: 0 };
const tables = ['msdyn_channelprovider', 'msdyn_appconfiguration'];

const isCreate = ({ label, side }: Point): boolean =>
  side === 'before' && label.includes('PATCH msdyn_channel');

async function seen(scene: Scene, known: ReadonlySet<string>): Promise<Omit<WokenLate, 'places'>> {
  const { rows, links } = scene.double.store.snapshot();
  const made = tables.flatMap((table) =>
    (rows[table] ?? []).filter((row) => !known.has(String(row[`${table}id`]))).map((row) => ({ table, row })),
  );
  const active = made.filter(({ row }) => row.statecode === 0);
  const ids = new Set(made.map(({ table, row }) => String(row[`${table}id`])));
  const late = Object.values(links)
    .flat()
    .filter(({ from, to }) => ids.has(from) || ids.has(to));
  return {
    resurrected: active.map(({ table }) => table),
    links: late.length,
    told: late.length === 0 ? 0 : await told(scene),
  };
}

/** What a check that somebody asks for tells of links that came late. */
async function told({ teams, ledger, key }: Scene): Promise<number> {
  void teams.say('ada', room, `check drift ${key}`).catch(() => undefined);
  for (let turn = 0; turn < turnsAtMost; turn++) {
    await setTimeout(50);
    const state = await ledger.drift(key);
    if (state !== undefined)
      return state.items
        .filter((one) => one.kind === 'people-late' || one.kind === 'linked-late')
        .reduce((sum, one) => sum + (one.members?.count ?? 1), 0);
  }
  return 0;
}
