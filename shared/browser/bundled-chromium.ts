import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findModule } from './browser-modules.ts';

const packageName = '@sparticuz/chromium';

/** A Chromium that needs nothing but glibc: its binary, and the variables it must be started with. */
export interface BundledChromium {
  readonly executablePath: string;
  readonly env: { readonly [name: string]: string };
}

/**
 * The Chromium inside the npm package `@sparticuz/chromium`, unpacked once per version and user.
 * `undefined` where the package is not installed or does not run (it is Linux on x64 only).
 */
export async function bundledChromium(): Promise<BundledChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = findModule(packageName);
  if (entry === undefined) return undefined;
  const folder = join(tmpdir(), `cutover-chromium-${await packageVersion(entry)}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpack(entry, folder);
  await refuseForeign(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function packageVersion(entry: string): Promise<string> {
  const text = await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/**
 * The package unpacks into the temporary folder and takes whatever lies there already, so it runs in a child whose
 * temporary folder is a fresh one; the rename makes the result appear whole, also when several processes start at
 * once. It unpacks the NSS libraries only where it believes to be on AWS Lambda.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(
      process.execPath,
      ['-e', `require(${JSON.stringify(entry)}).executablePath()`],
      { env: { PATH: process.env.PATH, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
    );
    await mkdir(join(fresh, 'font-cache'));
    await writeFile(join(fresh, 'fonts.conf'), fontsConf(folder));
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Open Sans first, so that pictures look alike everywhere; the machine's own fonts for what it lacks. */
function fontsConf(folder: string): string {
  const families = ['sans-serif', 'system-ui', 'Segoe UI', 'Arial', 'Helvetica'];
  const aliases = families.map(
    (name) =>
      `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>`,
    `<cachedir>${join(folder, 'font-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
}

/** The temporary folder is writable by all: what another user has put there is not started. */
async function refuseForeign(folder: string): Promise<void> {
  const { uid } = await stat(folder);
  if (uid !== userInfo().uid) throw new Error(`starting Chromium: ${folder} belongs to another user`);
}
