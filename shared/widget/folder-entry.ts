import { markers } from './analyse/read/make-source.ts';
import { isPage } from './analyse/read/read-page.ts';
import type { CheckEntry } from './check-widget.ts';
import { filesIn, folderLoader } from './folder-loader.ts';
import type { LoadedFile } from './loader.ts';

const code = /\.(?:[cm]?[jt]sx?)$/i;
/** Sources that no browser ever gets. */
const notShipped =
  /\.d\.ts$|\.(?:test|spec|config|stories)\.\w+$|(?:^|\/)(?:tests?|__tests__|e2e|cypress|scripts?\/build|gulpfile|webpack)[./]/i;
const uses = /CIFramework|CIFInitDone|setMode/;

/**
 * What to look at in a folder: its pages that have to do with the library; without such pages its scripts. Sources that
 * only a build puts into a page (`public/index.html` and `src/`) belong to the page.
 */
export async function folderEntries(folder: string): Promise<readonly CheckEntry[]> {
  const { load } = folderLoader(folder);
  const pages: LoadedFile[] = [];
  const scripts: LoadedFile[] = [];
  for (const name of await filesIn(folder)) {
    const isCode = code.test(name);
    if (
      isCode
        ? notShipped.test(name)
        : /\.\w+$/.test(name) &&
          !/\.(?:html?|xhtml|cshtml|vbhtml|aspx?|ascx|jspx?|php|phtml|ejs|hbs|vue|svelte)$/i.test(name)
    )
      continue;
    const file = await load(encodeURI(name));
    if (!('text' in file)) continue;
    if (isCode) scripts.push(file);
    else if (isPage(file.file, file.text)) pages.push(file);
  }
  const marked = scripts.filter(({ text }) => markers.test(text));
  const orphans = marked.filter(
    ({ text, file }) => uses.test(text) && !isNamed(file, [...pages, ...scripts]),
  );
  if (pages.length === 0)
    return marked.length > 0 || scripts.length === 0
      ? [{ scripts: marked }]
      : [{ scripts: scripts.slice(0, 1) }];
  const own = pages.filter(
    (page) => markers.test(page.text) || marked.some(({ file }) => isNamed(file, [page])),
  );
  const [first] = own.length > 0 ? own : pages;
  if (first === undefined) return [];
  const isRunning = own.some(
    (page) => inlineUses(page) || marked.some(({ file, text }) => uses.test(text) && isNamed(file, [page])),
  );
  return isRunning || orphans.length === 0
    ? (own.length > 0 ? own : [first]).map((page) => ({ page }))
    : [{ page: first, scripts: orphans }];
}

const baseName = (file: string): string => file.split('/').at(-1) ?? file;

/** Whether a text names the file, with or without its ending. */
function isNamed(file: string, by: readonly LoadedFile[]): boolean {
  const name = baseName(file);
  const stem = name.replace(/\.\w+$/, '');
  return by.some(
    (one) =>
      one.file !== file &&
      (one.text.includes(name) || new RegExp(`['"/]${stem.replace(/[^\w-]/g, '.')}['"]`).test(one.text)),
  );
}

const inlineUses = ({ text }: LoadedFile): boolean =>
  uses.test(text.replace(/<script\b[^>]*\bmsdyn_ciLibrary[^>]*>/gi, ''));
