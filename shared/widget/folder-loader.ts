import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoadedFile, Loader, NotLoaded } from './loader.ts';

const longest = 50 * 1024 * 1024;
const mostFiles = 2_000;

/** Reads files of one folder, and only those; names are shown relative to it. Addresses elsewhere are not fetched. */
export function folderLoader(folder: string): Loader {
  const root = resolve(folder);
  return { load: (reference, from) => loadFrom(root, reference, from) };
}

async function loadFrom(
  root: string,
  reference: string,
  from: string | undefined,
): Promise<LoadedFile | NotLoaded> {
  const base = from ?? pathToFileURL(`${root}${sep}`).href;
  const address = URL.canParse(reference, base) ? new URL(reference, base) : undefined;
  if (address === undefined || address.protocol !== 'file:')
    return {
      problem: 'not_in_folder',
      file: address === undefined ? reference : address.origin + address.pathname,
    };
  // `/js/app.js` and ASP.NET's `~/js/app.js` mean the root of the site: this folder, or the one that is served.
  const ofSite = /^~?\/(?!\/)([^?#]*)/.exec(reference)?.[1];
  const paths =
    ofSite === undefined ? [pathOf(address)] : sites.map((site) => join(root, site, decoded(ofSite)));
  let first: NotLoaded = { problem: 'not_in_folder', file: reference };
  for (const path of paths) {
    if (path === undefined || relative(root, path).startsWith('..')) continue;
    const file = await read(root, path);
    if ('text' in file) return file;
    if (first.problem === 'not_in_folder') first = file;
  }
  return first;
}

const sites = ['', 'wwwroot', 'public', 'static', 'src'];

function pathOf(address: URL): string | undefined {
  try {
    return fileURLToPath(new URL(address.pathname, address));
  } catch {
    return undefined;
  }
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

async function read(root: string, path: string): Promise<LoadedFile | NotLoaded> {
  const file = relative(root, path).split(sep).join('/');
  try {
    const about = await stat(path);
    if (!about.isFile()) return { problem: 'not_found', file };
    if (about.size > longest) return { problem: 'too_large', file };
    return { file, base: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
  } catch {
    return { problem: 'not_found', file };
  }
}

const skipped = /^(?:node_modules|\.git|bin|obj)$/;

/** All files of a folder that can be code or a page, as names relative to it, in order. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [resolve(folder)];
  for (let at = open.pop(); at !== undefined && found.length < mostFiles; at = open.pop())
    for (const entry of await readdir(at, { withFileTypes: true }))
      if (entry.isDirectory() && !skipped.test(entry.name)) open.push(join(at, entry.name));
      else if (entry.isFile()) found.push(relative(folder, join(at, entry.name)).split(sep).join('/'));
  return found.sort();
}

/** A file by itself is read from the folder it stands in. */
export const folderOf = (path: string): string => dirname(resolve(path));
