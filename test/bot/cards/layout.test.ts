import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { spoken } from '../../../shared/texts/text.ts';
import { cardsIn } from '../../gallery/all-cards.ts';
import { loadFonts } from '../../gallery/fonts.ts';
import { drawnBadly } from '../../gallery/lint/drawn-badly.ts';
import { lintLayout, themes, widths } from '../../gallery/lint-layout.ts';
import { cardPage } from '../../gallery/page-html.ts';

const passes = themes.flatMap((theme) => widths.map((width) => `${theme} ${width}`));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(browserOptions(process.env));
}, 60_000);
afterAll(() => browser.close());

/** Signs of a script in the cards of a language, of those the ones that are not drawn in the square they stand in. */
async function notSquare(page: Page, said: string): Promise<readonly string[]> {
  const signs = [...new Set(said.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu))];
  expect(signs.length).toBeGreaterThan(300);
  return (await page.evaluate(`notSquare(${JSON.stringify(signs)})`)) as readonly string[];
}

describe('cards drawn in a browser', () => {
  it('have a sign for each of those that Japanese is written with, which only the fonts bring', async () => {
    const said = JSON.stringify(cardsIn(await spoken('ja')));
    const page = await cardPage(browser);
    const bare = await notSquare(page, said);
    await loadFonts(page, said);
    expect(await notSquare(page, said)).toEqual([]);
    expect(bare.length).toBeGreaterThan(300);
    await page.close();
  });

  it.each(drawnBadly)(
    'are found where they break the rule $rule ($where)',
    async ({ rule, where, card, styles }) => {
      const page = await cardPage(browser, styles);
      const found = await lintLayout(page, 'en', [{ id: 'planted', card }]);
      const rules = new Set(found.map((one) => `${one.rule} ${one.where}`));
      const expected = passes.filter((one) => where.some((name) => one.split(' ').includes(name)));
      expect(rules).toEqual(new Set(expected.map((one) => `${rule} en ${one}`)));
      await page.close();
    },
  );

  it.each(['en', 'de', 'es', 'fr', 'ja', 'qps'])(
    'fit, can be read and have names in %s, in every theme and at every width',
    async (locale) => {
      const page = await cardPage(browser);
      expect(await lintLayout(page, locale, cardsIn(await spoken(locale)))).toEqual([]);
      await page.close();
    },
  );
});
