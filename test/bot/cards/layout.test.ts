import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { spoken } from '../../../shared/texts/text.ts';
import { cardsIn } from '../../gallery/all-cards.ts';
import { drawnBadly } from '../../gallery/lint/drawn-badly.ts';
import { lintLayout } from '../../gallery/lint-layout.ts';
import { cardPage } from '../../gallery/page-html.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(browserOptions(process.env));
}, 60_000);
afterAll(() => browser.close());

describe('cards drawn in a browser', () => {
  it.each(drawnBadly)(
    'are found where they break the rule $rule ($where)',
    async ({ rule, where, card, styles }) => {
      const page = await cardPage(browser, styles);
      const found = await lintLayout(page, 'en', [{ id: 'planted', card }]);
      const rules = new Set(found.map((one) => `${one.rule} ${one.where}`));
      expect(rules).toEqual(new Set(where.map((one) => `${rule} en ${one}`)));
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
