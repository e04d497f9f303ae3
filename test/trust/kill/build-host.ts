import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface BuiltHost {
  /** Arguments of `node` that run the functions host on the product, its clock to be shifted. */
  readonly command: readonly string[];
  /** The same for the control. */
  readonly naive: readonly string[];
  readonly dispose: () => void;
}

/** Host and product in a folder of their own: a process that is killed hundreds of times must start in a moment. */
export async function buildHost(): Promise<BuiltHost> {
  const outdir = mkdtempSync(join(tmpdir(), 'cutover-kill-'));
  await build({
    entryPoints: [
      'functions/main.ts',
      'sandbox/functions-host/main.ts',
      'test/trust/kill/shifted-clock.ts',
      'test/trust/kill/naive-worker.ts',
    ],
    outbase: '.',
    outdir,
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    external: ['@azure/functions-core', 'playwright-core', '@sparticuz/chromium'],
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    logLevel: 'error',
  });
  const at = (path: string): string => join(outdir, path);
  return {
    command: [
      '--import',
      at('test/trust/kill/shifted-clock.mjs'),
      at('sandbox/functions-host/main.mjs'),
      '--entry',
      at('functions/main.mjs'),
    ],
    naive: [at('test/trust/kill/naive-worker.mjs')],
    dispose: () => rmSync(outdir, { recursive: true, force: true }),
  };
}
