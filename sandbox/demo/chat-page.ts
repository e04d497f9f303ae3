import type { Browser, Locator, Page } from 'playwright-core';

/** One person's chat, driven as the person would: by what is on the page. */
export interface ChatPage {
  readonly page: Page;
  readonly say: (text: string) => Promise<void>;
  /** The newest card of the open conversation. */
  readonly card: () => Locator;
  /** Waits until the newest card shows a text. */
  readonly cardSaying: (text: string | RegExp) => Promise<Locator>;
  readonly press: (title: string) => Promise<void>;
  readonly picture: (path: string) => Promise<void>;
}

const patience = 90_000;

/** Pixels of a desktop window. */
const width = 1100;
const usual = 1000;

export async function openChat(
  browser: Browser,
  url: string,
  person: string,
  conversation: string,
): Promise<ChatPage> {
  const page = await browser.newPage({ viewport: { width, height: usual }, deviceScaleFactor: 1.5 });
  page.setDefaultTimeout(patience);
  await page.goto(`${url}/?person=${person}&conversation=${conversation}`);
  const card = (): Locator => page.getByTestId('card').last();
  return {
    page,
    card,
    say: async (text) => {
      await page.getByTestId('compose').fill(text);
      await page.getByTestId('send').click();
    },
    cardSaying: async (text) => {
      const found = page.getByTestId('card').last().filter({ hasText: text });
      await found.waitFor({ timeout: patience });
      return found;
    },
    press: (title) => card().getByTestId(`action-${title}`).click(),
    picture: async (path) => {
      // The list scrolls by itself: a card taller than the page would be cut, so the page grows with it.
      const height = (await card().boundingBox())?.height ?? 0;
      await page.setViewportSize({ width, height: Math.max(usual, Math.ceil(height) + 300) });
      await card().screenshot({ path, animations: 'disabled' });
      await page.setViewportSize({ width, height: usual });
    },
  };
}
