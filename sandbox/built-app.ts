import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionFiles, packageApp } from '../build/package.ts';
import { zip } from '../build/zip.ts';
import { buildHost, unpack } from './unpacked.ts';

/** The app as it is uploaded, unpacked where nothing else is. */
export interface BuiltApp {
  /** Arguments of `node` that run the functions host on it. */
  readonly command: readonly string[];
  /** Folder it runs in, which holds the unpacked app and nothing else. */
  readonly cwd: string;
  /** App settings: where the packages are that open pages. */
  readonly env: { readonly [name: string]: string };
  /** Folder of the unpacked function zip. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds, packages and unpacks into fresh folders outside the checkout. The host lies there too and holds all it needs, so
 * nothing of the checkout is found from there, nor its folder of packages.
 */
export async function unpackBuiltApp({ browser }: { readonly browser: boolean }): Promise<BuiltApp> {
  const parent = await mkdtemp(join(tmpdir(), 'cutover-app-'));
  const [folder, modules] = [join(parent, 'app'), join(parent, 'browser')];
  if (browser) {
    const zips = await packageApp();
    await unpack(await readFile(zips.functions), folder);
    await unpack(await readFile(zips.browser), modules);
  } else await unpack(zip((await functionFiles(`out/unpacked-${process.pid}`)).files), folder);
  if (existsSync(join(folder, 'node_modules'))) throw new Error('functions.zip holds node_modules');
  const host = await buildHost(join(parent, 'host', 'functions-host.mjs'));
  return {
    folder,
    cwd: folder,
    command: [host, '--entry', `${folder}/dist/functions/main.js`, '--root', folder, '--poll', '200'],
    env: browser ? { CUTOVER_BROWSER_MODULES: modules } : {},
    remove: async () => {
      await rm(parent, { recursive: true, force: true });
      await rm(`out/unpacked-${process.pid}`, { recursive: true, force: true });
    },
  };
}
