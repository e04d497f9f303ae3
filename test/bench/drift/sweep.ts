import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { said, stopped } from './fleet.ts';

/** The timer of checks on the next day, or the one of each minute. */
export type Command = 'night' | 'minute';

export interface SweepOptions {
  /** Where the built process goes. */
  readonly folder: string;
  readonly urls: readonly string[];
  readonly organizationId: string;
  readonly seedFile: string;
  /** What the ledgers hold is written first: as after a migration, or as after a first night, too. */
  readonly seed?: 'migrated' | 'calm';
  /** Nights that other processes have swept before. */
  readonly nights?: number;
  /** Connection string. */
  readonly storage: string;
}

export interface Swept {
  readonly seconds: number;
  /** Of the process since it began, with all it loaded. */
  readonly peakMegabytes: number;
  /** Seconds of processor of this process. */
  readonly processor: number;
  /** Requests of tables. */
  readonly storage: number;
  /** Environments that were only asked again. */
  readonly unchanged: number;
  readonly drifted: number;
  readonly failing: number;
  /** Asked of the identity since the process began. */
  readonly tokens: number;
}

export interface Sweeper {
  readonly loadedMegabytes: number;
  readonly does: (command: Command) => Promise<Swept>;
  readonly stop: () => Promise<void>;
}

const requireFromHere = 'import{createRequire as r}from"node:module";const require=r(import.meta.url);';

/** The product with a fleet's environments, in a process of its own, to sweep once each night. */
export async function startSweeper(options: SweepOptions): Promise<Sweeper> {
  const outfile = join(options.folder, 'sweep.mjs');
  // Built, as it is where it runs: a loader that translates as it goes would be most of the memory.
  await build({
    entryPoints: [fileURLToPath(new URL('./sweep-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    banner: { js: requireFromHere },
    logLevel: 'error',
  });
  const child = fork(outfile, [JSON.stringify(options)], {});
  const { loadedMegabytes } = await said<Pick<Sweeper, 'loadedMegabytes'>>(child);
  return {
    loadedMegabytes,
    does: async (command) => {
      child.send(command);
      return said<Swept>(child);
    },
    stop: () => stopped(child),
  };
}
