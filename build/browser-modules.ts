import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What opens pages and cannot be bundled, because it loads files that lie next to it. */
export const browserPackages = ['playwright-core', '@sparticuz/chromium'] as const;

/** Playwright's own pages (recorder, traces, reports), types and terminal: nothing here asks for them. */
const unused = /\/playwright-core\/(?:lib\/vite|types|bin)\/|\.d\.[cm]?ts$|\.map$/;

/** Folders of the packages and of all they depend on, as npm has put them; sorted. */
export function moduleFolders(root: string, names: readonly string[] = browserPackages): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const folder = resolveFrom(root, name, from);
    if (found.has(folder)) return;
    found.add(folder);
    const manifest = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as {
      readonly dependencies?: { readonly [name: string]: string };
    };
    for (const needed of Object.keys(manifest.dependencies ?? {})) visit(needed, folder);
  };
  for (const name of names) visit(name, '');
  return [...found].sort();
}

/** As Node looks for it: nearest node_modules first. */
function resolveFrom(root: string, name: string, from: string): string {
  for (
    let at = from;
    ;
    at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : ''
  ) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (existsSync(`${root}${folder}/package.json`)) return folder;
    if (at === '')
      throw new Error(`${name}, needed by ${from || 'the product'}, is not installed; run npm ci`);
  }
}

/** Files of those folders that are needed when pages are opened. */
export function moduleFiles(root: string, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => !path.slice(folder.length).startsWith('/node_modules/') && !unused.test(path)),
  );
}
