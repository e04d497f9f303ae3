import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { GalleryCard } from './all-cards.ts';
import { loadFonts } from './fonts.ts';
import type { themes, widths } from './lint-layout.ts';

interface Look {
  readonly name: string;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
}

export const looks: readonly Look[] = [
  { name: 'light', theme: 'light', width: 'desk' },
  { name: 'dark', theme: 'dark', width: 'desk' },
  { name: 'phone', theme: 'light', width: 'phone' },
  { name: 'contrast', theme: 'contrast', width: 'desk' },
];
/** Of one and the same form: a few stand for all, unless they are asked for. */
const manyAlike = /^refusal-/;
const fewOfThose = 6;

export function withoutAlike(cards: readonly GalleryCard[]): readonly GalleryCard[] {
  const alike = cards.filter(({ id }) => manyAlike.test(id)).slice(fewOfThose);
  return cards.filter((one) => !alike.includes(one));
}

/** Many cards on a picture, in the order of the gallery. @returns the names of the pictures */
export async function sheets(
  page: Page,
  path: string,
  cards: readonly GalleryCard[],
  look: Look,
): Promise<readonly string[]> {
  await loadFonts(page, JSON.stringify(cards));
  const first = await page.evaluate(`layOut(${JSON.stringify(cards)}, '${look.theme}', '${look.width}')`);
  const names = (first as readonly string[]).map((_id, at) => `${path}-${look.name}-${at + 1}.png`);
  for (const [at, name] of names.entries()) {
    await page.evaluate(`showSheet(${at})`);
    await writeFile(name, await page.screenshot({ fullPage: true }));
  }
  return names;
}
