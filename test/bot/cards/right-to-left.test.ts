import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { cardsIn } from '../../gallery/all-cards.ts';
import { lintLayout } from '../../gallery/lint-layout.ts';
import { cardPage } from '../../gallery/page-html.ts';
import { inHostileNames } from '../../gallery/renamed.ts';
import { amongNames, inRightToLeft } from '../../gallery/right-to-left.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(browserOptions(process.env));
}, 60_000);
afterAll(() => browser.close());

describe('cards where people write from right to left', () => {
  it.each([
    ['with English words about names of those scripts', amongNames],
    ['with words of such a language', inRightToLeft],
  ])('fit, and keep every part in its place: %s', async (_what, cards) => {
    const page = await cardPage(browser);
    expect(await lintLayout(page, 'rtl', await cards(), 'rtl')).toEqual([]);
    await page.close();
  });

  it('fit among names that would do harm, too', async () => {
    const page = await cardPage(browser);
    expect(await lintLayout(page, 'hostile', cardsIn('en', inHostileNames), 'rtl')).toEqual([]);
    await page.close();
  });
});
