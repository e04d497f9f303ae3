import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './decode.ts';
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
  const address = URL.canParse(reference, from ?? pathToFileURL(`${root}${sep}`).href)
    ? new URL(reference, from ?? pathToFileURL(`${root}${sep}`).href)
    : undefined;
  if (address === undefined || address.protocol !== 'file:')
    return {
      problem: 'not_in_folder',
      file: address === undefined ? reference : address.origin + address.pathname,
    };
  address.search = '';
  address.hash = '';
  const within = insideOf(root, address, reference);
  if (within === undefined) return { problem: 'not_in_folder', file: reference };
  return read(root, within);
}

/** `/js/app.js` means the root of the site, which here is the folder. */
function insideOf(root: string, address: URL, reference: string): string | undefined {
  try {
    const path = /^\/(?!\/)/.test(reference)
      ? join(root, decodeURIComponent(address.pathname))
      : fileURLToPath(address);
    const isInside = !relative(root, path).startsWith('..');
    return isInside ? path : undefined;
  } catch {
    return undefined;
  }
}

async function read(root: string, path: string): Promise<LoadedFile | NotLoaded> {
  const file = relative(root, path).split(sep).join('/');
  try {
    const about = await stat(path);
    if (!about.isFile()) return { problem: 'not_found', file };
    if (about.size > longest) return { problem: 'too_large', file };
    return { file, base: pathToFileURL(path).href, text: decode(await readFile(path)) };
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
