import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { packageApp } from '../build/package.ts';
import { unzip } from '../build/zip.ts';

/** The app as it is uploaded, unpacked where nothing else is. */
export interface BuiltApp {
  /** Arguments of `node` that run the functions host on it. */
  readonly command: readonly string[];
  /** App settings: where the packages are that open pages. */
  readonly env: { readonly [name: string]: string };
  /** Folder of the unpacked function zip. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Builds, packages and unpacks into fresh folders outside the checkout, so that nothing of it can be found from there. */
export async function unpackBuiltApp({ browser }: { readonly browser: boolean }): Promise<BuiltApp> {
  const zips = await packageApp();
  const parent = await mkdtemp(join(tmpdir(), 'cutover-app-'));
  const [folder, modules] = [join(parent, 'app'), join(parent, 'browser')];
  await unpack(zips.functions, folder);
  if (existsSync(join(folder, 'node_modules'))) throw new Error('functions.zip holds node_modules');
  if (browser) await unpack(zips.browser, modules);
  return {
    folder,
    command: [
      await buildHost(),
      '--entry',
      `${folder}/dist/functions/main.js`,
      '--root',
      folder,
      '--poll',
      '200',
    ],
    env: browser ? { CUTOVER_BROWSER_MODULES: modules } : {},
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

async function unpack(zip: string, folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzip(await readFile(zip)))) {
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** The host in plain JavaScript: a loader for TypeScript in the process would change how the app's modules are found. */
async function buildHost(): Promise<string> {
  const outfile = resolve('out/host/functions-host.mjs');
  await build({
    entryPoints: ['sandbox/functions-host/main.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
