import type { Browser } from 'playwright-core';
import type { GalleryCard } from './all-cards.ts';
import type { LintFinding } from './lint/rules.ts';
import { pageHtml } from './page-html.ts';

export const themes = ['light', 'dark', 'contrast'] as const;
export const widths = ['desk', 'phone'] as const;

export interface LayoutFinding extends LintFinding {
  readonly where: string;
}

interface Look {
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
}

export const looks: readonly Look[] = themes.flatMap((theme) => widths.map((width) => ({ theme, width })));

/** Sizes are the same in every theme, colours at every width and in every language: so this finds what all would. */
export const enough = (language: string): readonly Look[] =>
  looks.filter(({ theme, width }) => theme === 'light' || (language === 'en' && width === 'desk'));

/** Cards drawn by the library in a real browser and measured, in each look. @param sets cards by language */
export async function lintLayout(
  browser: Browser,
  sets: ReadonlyMap<string, readonly GalleryCard[]>,
  wanted: (language: string) => readonly Look[] = enough,
  styles = '',
): Promise<readonly LayoutFinding[]> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent(await pageHtml('lint.js', '', styles));
  const found: LayoutFinding[] = [];
  for (const [language, cards] of sets) {
    await page.evaluate(`globalThis.cards = ${JSON.stringify(cards)}`);
    for (const { theme, width } of wanted(language)) {
      const measured = await page.evaluate(`lint(globalThis.cards, '${theme}', '${width}')`);
      for (const one of measured as readonly LintFinding[])
        found.push({ ...one, where: `${language} ${theme} ${width}` });
    }
  }
  await page.close();
  return found;
}
