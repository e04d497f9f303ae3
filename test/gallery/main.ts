import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { renderCard } from '../../bot/cards/render-card.ts';
import { listen } from '../../sandbox/issuer/listen.ts';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { answerCards } from './answers.ts';
import { subjects } from './subjects.ts';

const out = 'out/gallery';
/** `npm run gallery -- drift check` draws only those whose id begins so. */
const wanted = process.argv.slice(2);
const cards = [
  ...subjects.map(({ id, subject }) => ({ id, card: renderCard(subject, { language: 'en' }) })),
  ...answerCards,
];
const drawn = cards.filter(({ id }) => wanted.length === 0 || wanted.some((start) => id.startsWith(start)));
const library = join(
  dirname(createRequire(import.meta.url).resolve('adaptivecards/package.json')),
  'dist/adaptivecards.min.js',
);

/** Desktop in both themes, and a phone. */
const looks = [
  { name: 'light', width: 680, dark: false },
  { name: 'dark', width: 680, dark: true },
  { name: 'phone', width: 360, dark: false },
] as const;

const page = (dark: boolean): string => `<!doctype html><meta charset="utf-8">
<html data-theme="${dark ? 'dark' : 'light'}"><link rel="stylesheet" href="/chat.css"><link rel="stylesheet" href="/cards.css">
<style>body{display:block;height:auto;overflow:visible;padding:12px;background:${dark ? '#1f1f1f' : '#f5f5f5'}}</style>
<main id="here"></main><script src="/adaptivecards.min.js"></script>
<script type="module">import { renderCard } from '/cards.js';
window.show = (card, dark) => document.getElementById('here').replaceChildren(renderCard(card, dark, () => {}));
document.body.dataset.ready = 'yes';</script></html>`;

/** Every card of the product, drawn by the library Teams uses, as pictures to look at. */
async function gallery(browser: Browser): Promise<number> {
  const server = await listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/light' || path === '/dark') return void response.end(page(path === '/dark'));
    const file = path === '/adaptivecards.min.js' ? library : join('sandbox/teams/page', basename(path));
    response.setHeader('content-type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  for (const look of looks) {
    const tab = await browser.newPage({
      viewport: { width: look.width, height: 800 },
      deviceScaleFactor: 1.5,
    });
    await tab.goto(`${server.url}/${look.dark ? 'dark' : 'light'}`);
    await tab.locator('body[data-ready]').waitFor();
    for (const { id, card } of drawn) {
      await tab.evaluate(`window.show(${JSON.stringify(card)}, ${look.dark})`);
      await tab.locator('#here').screenshot({ path: `${out}/${id}.${look.name}.png` });
    }
    await tab.close();
  }
  await server.stop();
  return drawn.length * looks.length;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const browser = await launchBrowser(browserOptions(process.env));
const pictures = await gallery(browser);
await browser.close();
const rows = drawn.map(
  ({ id }) =>
    `<h2>${id}</h2>${looks.map(({ name }) => `<img src="${id}.${name}.png" alt="${id}, ${name}" style="max-width:32%">`).join('')}`,
);
await writeFile(
  `${out}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Cards of Cutover</title>${rows.join('\n')}`,
);
console.log(`${pictures} pictures in ${out}/, all of them in ${out}/index.html`);
