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
  /** Chooses an option of one of the newest card's inputs, by their ids. */
  readonly choose: (input: string, value: string) => Promise<void>;
  /** Waits until no card asks for an input any more. */
  readonly gone: (input: string) => Promise<void>;
  /** The newest card, whole; on a phone's screen if told so. */
  readonly picture: (path: string, screen?: Screen) => Promise<void>;
}

/** A checked environment of fifty widgets takes a minute on a machine that does nothing else. */
const patience = 240_000;

/** Pixels of a desktop window and of a telephone's. */
const widths = { desktop: 1100, phone: 390 };
type Screen = keyof typeof widths;
const usual = 1000;

export async function openChat(
  browser: Browser,
  url: string,
  person: string,
  conversation: string,
): Promise<ChatPage> {
  const page = await browser.newPage({
    viewport: { width: widths.desktop, height: usual },
    deviceScaleFactor: 1.5,
  });
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
    choose: async (input, value) => {
      const shown = card().getByTestId(`input-${input}`);
      await shown.waitFor({ state: 'attached', timeout: patience });
      // Questions that may be left alone are folded away when there are many.
      if (!(await shown.isVisible()))
        await card()
          .getByRole('button', { name: /^Show \d+ questions?$/ })
          .click();
      const list = shown.locator('select');
      if ((await list.count()) > 0) await list.selectOption(value);
      else await shown.locator(`input[type=radio][value="${value}"]`).check();
    },
    gone: (input) => page.getByTestId(`input-${input}`).waitFor({ state: 'detached' }),
    picture: async (path, screen = 'desktop') => {
      const width = widths[screen];
      await page.setViewportSize({ width, height: usual });
      // The list scrolls by itself: a card taller than the page would be cut, so the page grows with it.
      const height = (await card().boundingBox())?.height ?? 0;
      await page.setViewportSize({ width, height: Math.max(usual, Math.ceil(height) + 300) });
      await pictured(card, path);
      await page.setViewportSize({ width: widths.desktop, height: usual });
    },
  };
}

/** A card that is edited meanwhile is another element by the time it is drawn. */
async function pictured(card: () => Locator, path: string, tries = 5): Promise<void> {
  try {
    await card().screenshot({ path, animations: 'disabled' });
  } catch (error) {
    if (tries <= 1 || !String(error).includes('not attached')) throw error;
    await pictured(card, path, tries - 1);
  }
}
