import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { fontFaces, withFonts } from './fonts.ts';

const bundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
/** Within a script element nothing may look like its end. */
const inScript = (source: string): string => source.replaceAll('</script', '<\\/script');

async function script(name: string): Promise<string> {
  const path = new URL(`page/${name}`, import.meta.url).pathname;
  const made = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return made.outputFiles[0]?.text ?? '';
}

/** A page that needs nothing beside itself: the library Teams draws cards with, the look of the chat, and a script. */
export async function pageHtml(name: 'lint.js' | 'gallery.js', body: string, styles = ''): Promise<string> {
  const [library, source, chat, cards] = await Promise.all([
    readFile(bundle, 'utf8'),
    script(name),
    read('../../sandbox/teams/page/chat.css'),
    read('../../sandbox/teams/page/cards.css'),
  ]);
  return `<!doctype html>
<html lang="en" data-theme="light"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Cards of Cutover</title>
<style>${chat}${cards}${styles}</style></head><body>${body}
<script>${inScript(library)}</script><script type="module">${inScript(source)}</script></body></html>`;
}

export async function galleryHtml(cards: unknown, findings: string): Promise<string> {
  const data = JSON.stringify({ cards, findings }).replaceAll('<', '\\u003c');
  const aside = `<aside><h1>Cards of Cutover</h1><p id="findings"></p>
<label>Language <select id="language"></select></label><label>Theme <select id="theme"></select></label>
<nav id="index"></nav></aside><main id="cards"></main>
<script type="application/json" id="data">${data}</script>`;
  // Only for browsers that have no such fonts, as the one that is bundled.
  const fonts = fontFaces('../../node_modules/@fontsource-variable');
  return pageHtml('gallery.js', aside, `${fonts}${await read('page/gallery.css')}`);
}

/** A page that can measure cards and lay them out on sheets, as wide as the widest of those. */
export async function cardPage(browser: Browser, styles = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 600 }, deviceScaleFactor: 1 });
  await page.setContent(await pageHtml('lint.js', '', styles));
  await withFonts(page);
  return page;
}
