import type { Page } from 'playwright-core';
import type { GalleryCard } from './all-cards.ts';
import { loadFonts } from './fonts.ts';
import type { LintFinding } from './lint/rules.ts';

export const themes = ['light', 'dark', 'contrast'] as const;
export const widths = ['desk', 'phone'] as const;

export interface LayoutFinding extends LintFinding {
  readonly where: string;
}

/** Sizes are the same in every theme, and colours at every width: each is measured once in each language. */
const passes = [
  ...widths.map((width) => ({ rules: 'sizes', theme: 'light', width })),
  ...themes.map((theme) => ({ rules: 'colors', theme, width: 'desk' })),
] as const;

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
  // No colour depends on the direction.
  for (const { rules, theme, width } of passes.filter((one) => dir === 'ltr' || one.rules === 'sizes')) {
    const measured = await page.evaluate(`${rules}('${theme}', '${width}')`);
    const where = `${language} ${rules === 'sizes' ? width : theme}`;
    for (const one of measured as readonly LintFinding[]) found.push({ ...one, where });
  }
  return found;
}
