import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { isLeftOut } from './left-out.ts';

/** A package of which something is in what we hand out. */
export interface ShippedPackage {
  /** Relative to the root: `node_modules/a` or `node_modules/a/node_modules/b`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** `sha512-…` of the lockfile. */
  readonly integrity: string;
}

interface Lockfile {
  readonly packages: {
    readonly [folder: string]: {
      readonly name?: string;
      readonly version?: string;
      readonly license?: string;
      readonly integrity?: string;
    };
  };
}

/** What was read, but for files in whose place something of ours stands: no package is handed out with them. */
export const readFiles = ({ inputs }: Metafile): readonly string[] =>
  Object.keys(inputs).filter((path) => !isLeftOut(path));

/** Folders of packages that gave a file, from what esbuild says it read; sorted. */
export function bundledFolders(metafile: Metafile): readonly string[] {
  const folders = readFiles(metafile).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** What lockfile and package say about each. Throws where either does not know it: then nothing is handed out. */
export function shippedPackages(root: string, folders: readonly string[]): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as Lockfile;
  return folders.map((folder) => {
    const locked = lock.packages[folder];
    const own = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as { license?: unknown };
    const { version, integrity } = locked ?? {};
    const license = locked?.license ?? own.license;
    if (version === undefined || integrity === undefined || typeof license !== 'string')
      throw new Error(
        `${folder}: version, integrity or licence is not known; run npm install and look there`,
      );
    const name = locked?.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { folder, name, version, license, integrity };
  });
}
