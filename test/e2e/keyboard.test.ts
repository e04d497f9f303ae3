import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { focused, namelessControls, spokenIn, tabTo } from './keyboard/by-keyboard.ts';

const room = 'cutover-admins';
let browser: Browser;
let sandbox: Sandbox;
let ada: Page;
let bruno: Page;

const open = async (person: string, width: number): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${sandbox.teams.url}/?person=${person}&conversation=${room}`);
  await page.getByTestId('compose').waitFor();
  return page;
};

beforeAll(async () => {
  [browser, sandbox] = await Promise.all([
    launchBrowser(browserOptions(process.env)),
    startSandbox({ throttle: false, environments: environments.filter(({ key }) => key === 'contoso-test') }),
  ]);
  // The first turn loads code; on a loaded machine that takes longer than the client waits.
  await sandbox.teams.say('ada', 'ada', 'help');
  await sandbox.teams.until('ada', ({ from }) => from === 'bot');
  [ada, bruno] = [await open('ada', 1000), await open('bruno', 390)];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

/** A card that says so is there, every control on it has a name, and screen readers were told of it. */
async function shows(page: Page, title: string): Promise<void> {
  await page.getByTestId('card').getByText(title, { exact: true }).last().waitFor({ timeout: 75_000 });
  expect(await namelessControls(page)).toEqual([]);
  await expect.poll(() => spokenIn(page), { timeout: 10_000 }).toContain(title);
}

describe('with the keyboard alone', () => {
  it('a migration is asked for, decided, approved by somebody else on a phone, and its result read', async () => {
    await tabTo(ada, 'compose');
    await ada.keyboard.type('migrate contoso-test');
    await ada.keyboard.press('Enter');
    await shows(ada, 'Answers needed');

    await tabTo(ada, 'input-q:');
    await ada.keyboard.press('ArrowDown');
    await ada.keyboard.press('ArrowUp');
    await tabTo(ada, 'action-Send answers');
    expect((await focused(ada)).outlined).toBe(true);
    await ada.keyboard.press('Enter');
    // The card is another now, and the keyboard is still there.
    await shows(ada, 'Waiting for approval');
    expect((await focused(ada)).inCard).toBe(true);

    await bruno.getByTestId('card').getByText('Waiting for approval', { exact: true }).last().waitFor();
    await tabTo(bruno, 'action-Approve');
    expect(await focused(bruno)).toMatchObject({ outlined: true, role: 'button', name: 'Approve' });
    await bruno.keyboard.press('Space');
    // Pressed twice: the second finds nothing to do.
    await bruno.keyboard.press('Space');
    await shows(bruno, 'Applied, not all proven');
    expect((await focused(bruno)).inCard).toBe(true);
    await tabTo(bruno, 'action-Use my browser');
    expect(await bruno.evaluate('document.documentElement.scrollWidth')).toBe(390);

    // Rolling back begins with a plan, and Bruno may not plan: the button is on Ada's view alone.
    await shows(ada, 'Applied, not all proven');
    await tabTo(ada, 'action-Roll back');
    // What everybody sees offers it until his own view is there.
    const offered = () => bruno.getByTestId('action-Roll back').count();
    await expect.poll(offered, { timeout: 30_000 }).toBe(0);
  }, 240_000);
});
