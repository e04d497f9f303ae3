import type { Page } from 'playwright-core';

/** More presses of Tab than there are controls on any page here. */
const mostTabs = 120;

interface Focused {
  readonly testid: string;
  readonly role: string;
  readonly name: string;
  /** Whether one can see where the keyboard is. */
  readonly outlined: boolean;
  readonly inCard: boolean;
}

/** What has the keyboard now. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    const style = getComputedStyle(at);
    return {
      testid: at.dataset.testid ?? at.closest('[data-testid]')?.dataset.testid ?? '',
      role: at.getAttribute('role') ?? at.tagName.toLowerCase(),
      name: at.getAttribute('aria-label') ?? at.textContent.trim(),
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
      inCard: at.closest('.card') !== null,
    };
  })()`);

/**
 * Goes on with Tab until something whose test id begins so has the keyboard.
 *
 * @throws Error naming where it came by, when nothing has
 */
export async function tabTo(page: Page, start: string): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < mostTabs; press++) {
    const { testid } = await focused(page);
    if (testid.startsWith(start)) return;
    seen.push(testid);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${start}, only to ${[...new Set(seen)].join(', ')}`);
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

const controls = ['button', 'link', 'textbox', 'combobox', 'radio', 'checkbox', 'article', 'image'];

/** Controls that the browser's accessibility tree has no name for, by role. */
export async function namelessControls(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await cdp.detach();
  const shown = nodes.filter(({ ignored, role }) => !ignored && controls.includes(role?.value ?? ''));
  return shown.filter(({ name }) => (name?.value ?? '').trim() === '').map(({ role }) => role?.value ?? '');
}

/** What screen readers were told last. */
export const spokenIn = async (page: Page): Promise<string> =>
  (await page.locator('[role=status]').textContent()) ?? '';

/** How many inputs the page says need an answer. */
export const required = (page: Page): Promise<number> => page.locator('.card [aria-required="true"]').count();

/** As another client may leave it: the first list that needs an answer has none. Keys cannot do that. */
export const emptied = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    const list = document.querySelector('.card select[aria-required="true"]');
    list.selectedIndex = 0;
    list.dispatchEvent(new Event('change'));
  })()`);
