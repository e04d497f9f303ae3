import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../../sandbox/azurite.ts';
import { type Counted, startFleet } from './fleet.ts';
import { processorOf } from './processor-of.ts';
import { type Command, type SweepOptions, type Swept, startSweeper } from './sweep.ts';

export interface Measured extends Swept, Counted {
  readonly loadedMegabytes: number;
  /** Seconds of processor that the storage took. */
  readonly storageProcessor: number;
}

export interface Scene {
  /** How many of the fleet's environments the product knows, the first ones, with a store of their own. */
  readonly of: number;
  readonly seed: NonNullable<SweepOptions['seed']>;
  /** What each process does, one after the other. */
  readonly processes: readonly (readonly Command[])[];
}

/** Plays scenes over one fleet; what each command of each process cost, in order. */
export async function playScenes(
  { environments, people }: { readonly environments: number; readonly people: number },
  scenes: readonly Scene[],
): Promise<readonly (readonly Measured[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  const seedFile = join(folder, 'seed.json');
  const fleet = await startFleet({ environments, people, seedFile });
  const { organizationId, identity } = fleet;
  try {
    const all: (readonly Measured[])[] = [];
    for (const scene of scenes) {
      const urls = fleet.urls.slice(0, scene.of);
      all.push(await play({ urls, organizationId, identity, seedFile }, scene, fleet.counted));
    }
    return all;
  } finally {
    await Promise.all([fleet.stop(), rm(folder, { recursive: true })]);
  }
}

async function play(
  base: Omit<SweepOptions, 'storage'>,
  { seed, processes }: Scene,
  counted: () => Promise<Counted>,
): Promise<readonly Measured[]> {
  const storage = await startAzurite();
  const options = { ...base, storage: storage.connectionString };
  const all: Measured[] = [];
  try {
    await (await startSweeper({ ...options, seed })).stop();
    await counted();
    for (const commands of processes) {
      const nights = processes.slice(0, processes.indexOf(commands)).flat().length;
      const { loadedMegabytes, does, stop } = await startSweeper({ ...options, nights });
      for (const command of commands) {
        const before = processorOf(storage.pid);
        const swept = await does(command);
        const storageProcessor = processorOf(storage.pid) - before;
        all.push({ ...swept, ...(await counted()), loadedMegabytes, storageProcessor });
      }
      await stop();
    }
    return all;
  } finally {
    await storage.stop();
  }
}
