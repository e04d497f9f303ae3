import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { said, stopped } from './fleet.ts';

export interface SweepOptions {
  /** Where the built process goes. */
  readonly folder: string;
  readonly urls: readonly string[];
  readonly organizationId: string;
  readonly seedFile: string;
  /** Write what the ledgers hold first. */
  readonly seed: boolean;
  /** Connection string; without it the ledger is in the memory that is measured. */
  readonly storage?: string;
}

export interface Swept {
  readonly seconds: number;
  /** Of the process since it began, with all it loaded. */
  readonly peakMegabytes: number;
  /** Seconds of processor of this process. */
  readonly processor: number;
  /** Environments that were only asked again. */
  readonly unchanged: number;
  readonly drifted: number;
  /** Asked of the identity since the process began. */
  readonly tokens: number;
}

export interface Sweeper {
  readonly sweep: () => Promise<Swept>;
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
    banner: { js: requireFromHere },
    logLevel: 'error',
  });
  const child = fork(outfile, [JSON.stringify(options)]);
  await said<'ready'>(child);
  return {
    sweep: async () => {
      child.send('sweep');
      return said<Swept>(child);
    },
    stop: () => stopped(child),
  };
}
