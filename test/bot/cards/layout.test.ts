import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { spoken } from '../../../shared/texts/text.ts';
import { cardsIn } from '../../gallery/all-cards.ts';
import { drawnBadly } from '../../gallery/lint/drawn-badly.ts';
import { lintLayout } from '../../gallery/lint-layout.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(browserOptions(process.env));
}, 60_000);
afterAll(() => browser.close());

const onPhone = () => [{ theme: 'light', width: 'phone' }] as const;

describe('cards drawn in a browser', () => {
  it.each(drawnBadly)('are found where they break the rule $rule', async ({ rule, card, styles }) => {
    const found = await lintLayout(browser, new Map([['en', [{ id: 'planted', card }]]]), onPhone, styles);
    expect(found.map((one) => one.rule)).toContain(rule);
  });

  it.each(['en', 'de', 'es', 'fr', 'ja', 'qps'])(
    'fit, can be read and have names in %s, in every theme and at every width',
    async (locale) => {
      const language = await spoken(locale);
      expect(await lintLayout(browser, new Map([[language, cardsIn(language)]]))).toEqual([]);
    },
  );
});
