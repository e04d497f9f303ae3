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

export async function openChat(
  browser: Browser,
  url: string,
  person: string,
  conversation: string,
): Promise<ChatPage> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 1000 }, deviceScaleFactor: 2 });
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
      await card().screenshot({ path, animations: 'disabled' });
    },
  };
}
