import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { spoken } from '../../../shared/texts/text.ts';
import { cardsIn } from '../all-cards.ts';
import { loadFonts } from '../fonts.ts';
import { cardPage } from '../page-html.ts';
import { looks } from '../pictures.ts';
import { chosen, pictureOf } from './chosen.ts';
import { galleryPage, picturesAt } from './page.ts';
import { type FewColors, smallPng } from './small-png.ts';

/** Writes `docs/gallery.md` and its pictures. @returns bytes of all pictures */
export async function writeDocs(browser: Browser): Promise<number> {
  const folder = `docs/${picturesAt}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = await cardPage(browser);
  let bytes = 0;
  for (const one of chosen) {
    const card = cardsIn(await spoken(one.language)).find(({ id }) => id === one.id);
    const look = looks.find(({ name }) => name === one.look);
    if (card === undefined || look === undefined) throw new Error(`There is no ${pictureOf(one)} to draw.`);
    await loadFonts(page, JSON.stringify(card));
    await page.evaluate(`layOut(${JSON.stringify([card])}, '${look.theme}', '${look.width}'); showSheet(0)`);
    const drawn = await page.locator('.card').screenshot();
    const address = `data:image/png;base64,${drawn.toString('base64')}`;
    const few = (await page.evaluate(`fewColors('${address}')`)) as FewColors;
    const small = smallPng(few);
    bytes += small.length;
    await writeFile(`${folder}/${pictureOf(one)}`, small);
  }
  await writeFile('docs/gallery.md', galleryPage());
  return bytes;
}
