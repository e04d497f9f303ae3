import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundledFolders, shippedPackages } from './bundled-packages.ts';
import { leavingOut } from './left-out.ts';
import { noticesOf } from './notices.ts';
import { onceEach, urlOfNode, zodOfBots } from './once-each.ts';
import { printSizes } from './sizes.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What runs on Azure. The second is started as a thread, by its own name. */
export const functionEntries = ['functions/main.ts', 'shared/widget/analyse-worker.ts'] as const;

/** What runs in the app that only opens pages. */
export const browserEntries = ['functions/browser-main.ts'] as const;

export interface Built {
  /** Entry files written, relative to the root. */
  readonly entries: readonly string[];
  /** What esbuild put into which file. */
  readonly metafile: Metafile;
}

/** Our messages are texts of our own, so of zod's translations only the one it starts with is needed: 0.2 MB less to load. */
const oneLanguageOfZod: Plugin = {
  name: 'one-language-of-zod',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** Their other form, in which esbuild sees what nobody uses. */
const modulesOfOpenTelemetry: Plugin = {
  name: 'modules-of-opentelemetry',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@opentelemetry\/[\w-]+$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'asked') return undefined;
      const found = await resolve(path, { ...from, pluginData: 'asked' });
      return { ...found, path: found.path.replace(/([\\/]build[\\/])src([\\/])/, '$1esm$2') };
    });
  },
};

/**
 * Bundles entries of the product. ESM with splitting, because each trigger imports its work when it is first called: a
 * cold start then loads the registrations only. Identifiers keep their names; shortening them makes the start slower.
 *
 * @param entries source files, relative to the root
 * @param outdir relative to the root; emptied before
 */
export async function bundle(entries: readonly string[], outdir: string): Promise<Built> {
  rmSync(`${root}${outdir}`, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entries],
    outbase: '.',
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    // The worker supplies the first; the browsers load files next to themselves and cannot be bundled.
    external: ['@azure/functions-core', 'playwright-core', '@sparticuz/chromium'],
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    plugins: [oneLanguageOfZod, modulesOfOpenTelemetry, onceEach, zodOfBots, urlOfNode, leavingOut],
    metafile: true,
    logLevel: 'warning',
  });
  return { entries: entries.map((entry) => `${outdir}/${entry.replace(/\.ts$/, '.js')}`), metafile };
}

/** Functions and terminal into dist/, with the licences of what is in them: `npm pack` hands it out. */
export async function buildProduct(): Promise<Built> {
  const built = await bundle([...functionEntries, 'cli/main.ts'], 'dist');
  const notices = noticesOf(root, shippedPackages(root, bundledFolders(built.metafile)));
  writeFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, notices);
  return built;
}

/** The other app into dist/browser/, after the first: it shares no file with it. */
export const buildBrowserApp = (): Promise<Built> => bundle(browserEntries, 'dist/browser');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  printSizes(root, await buildProduct());
  printSizes(root, await buildBrowserApp());
}
