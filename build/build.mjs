import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// The last is started as a thread, by its own name.
const entries = ['functions/main.ts', 'cli/main.ts', 'shared/widget/analyse-worker.ts'];

/**
 * Bundles the product into dist/. ESM with splitting, because each trigger imports its work when it is first called: a
 * cold start then loads the registrations only. Identifiers keep their names; shortening them makes the start slower.
 *
 * @returns {Promise<readonly string[]>} entry files written, relative to the root
 */
export async function buildProduct() {
  const present = entries.filter((entry) => existsSync(`${root}${entry}`));
  rmSync(`${root}dist`, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: present,
    outbase: '.',
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    // The worker supplies the first; the browsers load files next to themselves and cannot be bundled.
    external: ['@azure/functions-core', 'playwright-core', '@sparticuz/chromium'],
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    logLevel: 'warning',
  });
  return present.map((entry) => `dist/${entry.replace(/\.ts$/, '.js')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = await buildProduct();
  process.stdout.write(`built ${written.join(', ')}\n`);
}
