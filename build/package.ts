import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleFiles, moduleFolders } from './browser-modules.ts';
import { type Built, browserEntries, bundle, functionEntries, root } from './build.ts';
import { bundledFolders, type ShippedPackage, shippedPackages } from './bundled-packages.ts';
import { noticesOf } from './notices.ts';
import { packageTeams, toldOf } from './package-teams.ts';
import { sbomOf } from './sbom.ts';
import { type Files, filesFrom, zip } from './zip.ts';

/** Bytes. A cold start downloads and unpacks it. */
export const mostFunctionBytes = 2_000_000;

const outdir = 'out/package';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

interface AppFiles {
  readonly files: Files;
  readonly built: Built;
}

/** The functions app: everything bundled, nothing to install, no browser. */
export async function functionFiles(into: string = outdir): Promise<AppFiles> {
  const built = await bundle(functionEntries, `${into}/dist`);
  return { files: { ...appFiles(built, into), ...filesFrom(root, ['host.json']) }, built };
}

/** The app that only opens pages: its own entry, and with the browser beside it nothing to unpack. */
export async function browserAppFiles(into: string = `${outdir}/pages`): Promise<AppFiles> {
  const built = await bundle(browserEntries, `${into}/dist/browser`);
  const { version, functionTimeout, extensions, logging } = JSON.parse(
    readFileSync(`${root}host.json`, 'utf8'),
  );
  // It has no queue: what the other app's host is told about them has no place here.
  const host = { version, functionTimeout, extensions: { http: extensions.http }, logging };
  const files = { ...appFiles(built, into), 'host.json': text(`${JSON.stringify(host, null, 2)}\n`) };
  return { files, built };
}

function appFiles({ entries: [entry = ''], metafile }: Built, into: string): Files {
  const { name, version, license } = manifest;
  const inside = (path: string): string => path.slice(into.length + 1);
  const app = { name, version, private: true, license, type: 'module', main: inside(entry) };
  return {
    'package.json': text(`${JSON.stringify(app, null, 2)}\n`),
    ...filesFrom(root, Object.keys(metafile.outputs), inside),
    ...paperwork('', shippedPackages(root, bundledFolders(metafile))),
  };
}

/** What opens pages: `node_modules` to lay beside the app, or to name by `CUTOVER_BROWSER_MODULES`. */
export function browserFiles(): Files {
  const folders = moduleFolders(root);
  return {
    ...filesFrom(root, moduleFiles(root, folders)),
    ...paperwork('browser-', shippedPackages(root, folders)),
  };
}

/** All that the app that opens pages is uploaded as. */
export async function browserAppZip(into?: string): Promise<Uint8Array> {
  return zip({ ...browserFiles(), ...(await browserAppFiles(into)).files });
}

/** Both zips may be unpacked into one folder, so each names its own. */
function paperwork(prefix: string, shipped: readonly ShippedPackage[]): Files {
  return {
    LICENSE: readFileSync(`${root}LICENSE`),
    [`${prefix}sbom.cdx.json`]: text(sbomOf(manifest, shipped)),
    [`${prefix}THIRD-PARTY-NOTICES.txt`]: text(noticesOf(root, shipped)),
  };
}

export interface Packaged {
  /** Absolute paths. */
  readonly functions: string;
  readonly browser: string;
  /** Of the app that only opens pages, with the browser in it. */
  readonly browserApp: string;
}

const papers = ['sbom.cdx.json', 'THIRD-PARTY-NOTICES.txt'] as const;

/** All that is handed out, beside `functions/`, which `azd` packages itself. */
export const handedOut: readonly string[] = [
  'functions.zip',
  'browser.zip',
  'browser-app.zip',
  'teams.zip',
  ...papers.flatMap((name) => [name, `browser-${name}`]),
];

/** Writes the zips into out/package, and beside them what is in each. Throws when the one of the functions is too large to start fast. */
export async function packageApp(): Promise<Packaged> {
  rmSync(`${root}${outdir}`, { recursive: true, force: true });
  mkdirSync(`${root}${outdir}`, { recursive: true });
  const { files } = await functionFiles();
  lay('functions', files);
  const functions = write('functions.zip', zip(files));
  const inBrowser = browserFiles();
  const browser = write('browser.zip', zip(inBrowser));
  const browserApp = write('browser-app.zip', await browserAppZip());
  for (const [name, bytes] of Object.entries({ ...inBrowser, ...files }))
    if (papers.some((one) => name === one || name === `browser-${one}`)) write(name, bytes);
  if (functions.bytes > mostFunctionBytes)
    throw new Error(
      `functions.zip has ${functions.bytes} bytes, and ${mostFunctionBytes} at most are meant to be`,
    );
  return { functions: functions.path, browser: browser.path, browserApp: browserApp.path };
}

/** The same as a folder, which is what `azd` packages. */
function lay(name: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    const file = `${root}${outdir}/${name}/${path}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function write(name: string, bytes: Uint8Array): { readonly path: string; readonly bytes: number } {
  const path = `${root}${outdir}/${name}`;
  writeFileSync(path, bytes);
  console.log(`${outdir}/${name}`.padEnd(32), `${(bytes.length / 1e6).toFixed(2)} MB`.padStart(10));
  return { path, bytes: bytes.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageApp();
  console.log(toldOf(packageTeams()));
  const missing = handedOut.filter((name) => !existsSync(`${root}${outdir}/${name}`));
  if (missing.length > 0) throw new Error(`not made: ${missing.join(', ')}`);
}
