import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A page of the documentation: its path and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Written from the others; its addresses are not its own. */
export const externalList = 'docs/external-links.md';

export function pages(): readonly Page[] {
  const below = readdirSync('docs', { recursive: true }).map(
    (name) => `docs/${String(name).replaceAll('\\', '/')}`,
  );
  const paths = [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    ...below.filter((name) => name.endsWith('.md')).sort(),
  ];
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');
const withoutCode = (text: string): string => withoutFences(text).replace(/`[^`\n]*`/g, '`');

/** Targets of links and pictures. */
export function targets({ text }: Page): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g)].map(
    (match) => match[1] ?? '',
  );
}

export const isExternal = (target: string): boolean => /^[a-z]+:/i.test(target);

/** Addresses outside, linked or only written. */
export function externals(page: Page): readonly string[] {
  const bare = withoutCode(page.text).match(/https?:\/\/[^\s<>()`|"”]+/g) ?? [];
  return [
    ...new Set([...targets(page).filter(isExternal), ...bare.map((one) => one.replace(/[.,;:]+$/, ''))]),
  ];
}

/** The anchors that a forge gives to the headings of a page. */
export function anchors({ text }: Page): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    let name = slug;
    for (let more = 1; found.has(name); more++) name = `${slug}-${more}`;
    found.add(name);
  }
  return found;
}

/** Links of a page that lead nowhere. `exists` says of a path from the root whether it is there. */
export function deadLinks(
  page: Page,
  all: readonly Page[],
  exists: (path: string) => boolean,
): readonly string[] {
  return targets(page)
    .filter((target) => !isExternal(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? page.path : normalize(join(dirname(page.path), decodeURIComponent(path)));
      if (!exists(to)) return true;
      const there = all.find((one) => one.path === to);
      return anchor !== undefined && (there === undefined || !anchors(there).has(anchor));
    })
    .map((target) => `${page.path}: ${target}`);
}

/** The page that lists every address outside, with the pages that name it. */
export function externalLinks(all: readonly Page[]): string {
  const found = new Map<string, string[]>();
  for (const page of all.filter(({ path }) => path !== externalList))
    for (const url of externals(page)) found.set(url, [...(found.get(url) ?? []), page.path]);
  const rows = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, by]) => `| ${url} | ${by.join(', ')} |`);
  return `# Addresses outside\n\nEvery address that these pages name, and where. Written by \`npm run links\`; nobody asks whether they still answer.\n\n| address | named in |\n|---|---|\n${rows.join('\n')}\n`;
}
