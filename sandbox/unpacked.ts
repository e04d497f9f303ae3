import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { unzip } from '../build/zip.ts';

/** Every file of a zip, below a folder. */
export async function unpack(bytes: Uint8Array, into: string): Promise<void> {
  for (const [path, content] of Object.entries(unzip(bytes))) {
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), content);
  }
}

/** The host in plain JavaScript: a loader for TypeScript in the process would change how the app's modules are found. */
export async function buildHost(outfile: string): Promise<string> {
  await build({
    entryPoints: ['sandbox/functions-host/main.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    logLevel: 'warning',
  });
  return outfile;
}
