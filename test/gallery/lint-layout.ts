import type { Page } from 'playwright-core';
import type { GalleryCard } from './all-cards.ts';
import { loadFonts } from './fonts.ts';
import type { LintFinding } from './lint/rules.ts';

export const themes = ['light', 'dark', 'contrast'] as const;
export const widths = ['desk', 'phone'] as const;

export interface LayoutFinding extends LintFinding {
  readonly where: string;
}

/** All of them: nothing says that a theme leaves sizes alone, or a width the colours, but the measuring itself. */
const passes = themes.flatMap((theme) => widths.map((width) => ({ theme, width })));

/**
 * Cards drawn by the library in a real browser and measured, in every theme and width.
 *
 * @param page from `cardPage`
 * @param dir how the chat around the cards runs
 */
export async function lintLayout(
  page: Page,
  language: string,
  cards: readonly GalleryCard[],
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<readonly LayoutFinding[]> {
  await page.evaluate(`document.documentElement.dir = '${dir}'`);
  const json = JSON.stringify(cards);
  await loadFonts(page, json);
  await page.evaluate((all) => Object.assign(globalThis, { cards: JSON.parse(all) }), json);
  const found: LayoutFinding[] = [];
  for (const { theme, width } of passes) {
    const measured = await page.evaluate(`lint('${theme}', '${width}')`);
    const where = `${language} ${theme} ${width}`;
    for (const one of measured as readonly LintFinding[]) found.push({ ...one, where });
  }
  return found;
}
