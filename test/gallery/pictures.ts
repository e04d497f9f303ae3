import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { GalleryCard } from './all-cards.ts';
import type { themes, widths } from './lint-layout.ts';
import { pageHtml } from './page-html.ts';

interface Look {
  readonly name: string;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
}

const looks: readonly Look[] = [
  { name: 'light', theme: 'light', width: 'desk' },
  { name: 'dark', theme: 'dark', width: 'desk' },
  { name: 'phone', theme: 'light', width: 'phone' },
  { name: 'contrast', theme: 'contrast', width: 'desk' },
];
/** English, and the language with the longest words. */
const languages = ['en', 'qps'];
/** Of one and the same form: a few stand for all. */
const manyAlike = /^refusal-/;
const fewOfThose = 6;

const perSheet = 18;

type Sets = ReadonlyMap<string, readonly GalleryCard[]>;

async function draw(page: Page, cards: readonly GalleryCard[], look: Look, columns: number): Promise<Buffer> {
  await page.evaluate(`sheet(${JSON.stringify(cards)}, '${look.theme}', '${look.width}', ${columns})`);
  return page.screenshot({ fullPage: true });
}

async function pageOf(browser: Browser, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 600 }, deviceScaleFactor: 1 });
  await page.setContent(await pageHtml('lint.js', ''));
  return page;
}

async function inEachLook(
  sets: Sets,
  wanted: readonly string[],
  each: (cards: readonly GalleryCard[], language: string, look: Look) => Promise<number>,
): Promise<number> {
  let drawn = 0;
  for (const language of wanted)
    for (const look of looks) drawn += await each(sets.get(language) ?? [], language, look);
  return drawn;
}

/** Many cards on a picture, in the order of the gallery. @returns how many pictures */
export async function sheets(browser: Browser, out: string, sets: Sets): Promise<number> {
  const drawn = await inEachLook(sets, languages, async (all, language, look) => {
    const alike = all.filter(({ id }) => manyAlike.test(id)).slice(0, fewOfThose);
    const cards = all.filter((one) => !manyAlike.test(one.id) || alike.includes(one));
    const columns = look.width === 'phone' ? 6 : 3;
    const page = await pageOf(browser, columns * (look.width === 'phone' ? 344 : 656) + 40);
    const pages = Math.ceil(cards.length / perSheet);
    for (let at = 0; at < pages; at++) {
      const path = `${out}/${language}-${look.name}-${at + 1}.png`;
      const some = cards.slice(at * perSheet, (at + 1) * perSheet);
      await writeFile(path, await draw(page, some, look, columns));
    }
    await page.close();
    return pages;
  });
  return drawn;
}

/** One card on a picture, in every language. @returns how many pictures */
export async function pictures(browser: Browser, out: string, sets: Sets): Promise<number> {
  return inEachLook(sets, [...sets.keys()], async (cards, language, look) => {
    const page = await pageOf(browser, look.width === 'phone' ? 370 : 690);
    for (const card of cards)
      await writeFile(`${out}/${card.id}.${language}.${look.name}.png`, await draw(page, [card], look, 1));
    await page.close();
    return cards.length;
  });
}
