import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { type Language, spoken, text } from '../../shared/texts/text.ts';
import { emptied, focused, namelessControls, required, spokenIn, tabTo } from './keyboard/by-keyboard.ts';
import { cardProblems } from './keyboard/card-problems.ts';
import { cardTree } from './keyboard/card-tree.ts';

const room = 'cutover-admins';
const severities = ['error', 'warning', 'unchecked', 'info', 'passed'] as const;
const walked = ['contoso-test', 'contoso-dev'];
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
    startSandbox({ throttle: false, environments: environments.filter(({ key }) => walked.includes(key)) }),
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

/** A card with this heading is there, can be heard in order, everything on it has a name, and screen readers were told of it. */
async function shows(page: Page, title: string): Promise<void> {
  await page.getByTestId('card').getByText(title, { exact: true }).last().waitFor({ timeout: 75_000 });
  expect(await namelessControls(page)).toEqual([]);
  await expect.poll(() => spokenIn(page), { timeout: 10_000 }).toContain(title);
  expect(cardProblems(await cardTree(page, title))).toEqual([]);
}

/** The newest card as it is to this person: their own view comes a little after what everybody sees. */
async function hasOwnView(person: string): Promise<void> {
  const last = () =>
    sandbox.teams
      .events()
      .findLast(
        (one) =>
          one.conversation === room &&
          (one.kind === 'sent' || one.kind === 'edited' || (one.kind === 'viewed' && one.person === person)),
      )?.kind;
  await expect.poll(last, { timeout: 30_000 }).toBe('viewed');
}

async function types(page: Page, line: string): Promise<void> {
  await tabTo(page, 'compose');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Pressed with the keyboard; the card is another then, and the keyboard is still on it. */
async function presses(page: Page, title: string, key: string, next: string): Promise<void> {
  await tabTo(page, `action-${title}`);
  expect(await focused(page)).toMatchObject({ outlined: true, role: 'button', name: title });
  await page.keyboard.press(key);
  await shows(page, next);
  expect((await focused(page)).inCard).toBe(true);
}

/** What is read first below a heading of the card with this title. */
async function below(page: Page, title: string, heading: string): Promise<string> {
  const card = await cardTree(page, title);
  const at = card.findIndex(({ role, name }) => role === 'heading' && name === heading);
  expect(at).toBeGreaterThan(0);
  return card[at + 1]?.name ?? '';
}

const states = (language: Language): RegExp =>
  new RegExp(`^\\S (?:${severities.map((one) => text(language, `severity.${one}`)).join('|')})`, 'u');

/** Whoever asked reads why the others decide, and has no button for it, as soon as their own view is there. */
async function mayNotApprove(page: Page, title: string, button: string, language: Language): Promise<void> {
  const read = async () => (await cardTree(page, title)).map(({ name }) => name);
  await expect.poll(read, { timeout: 30_000 }).toContain(text(language, 'card.protected'));
  expect(await read()).not.toContain(button);
}

describe('with the keyboard alone', () => {
  it('a migration is asked for, decided, approved by somebody else on a phone, and its result read', async () => {
    await types(ada, 'migrate contoso-test');
    await shows(ada, 'Answers needed');
    expect(await required(ada)).toBeGreaterThan(0);

    // From here on it is drawn once, so that nothing fills in again what is emptied.
    await hasOwnView('ada');
    await ada.reload();
    await ada.getByTestId('action-Send answers').waitFor();
    await emptied(ada);
    await tabTo(ada, 'action-Send answers');
    await ada.keyboard.press('Enter');
    // Nothing is sent: the keyboard is on the question that has no answer, which says so.
    const missing = async () => (await cardTree(ada, 'Answers needed')).filter(({ invalid }) => invalid);
    const name = expect.stringContaining(text('en', 'question.missing'));
    await expect.poll(missing).toMatchObject([{ focused: true, role: 'combobox', name }]);
    await ada.keyboard.press('ArrowDown');
    await presses(ada, 'Send answers', 'Enter', 'Waiting for approval');
    await mayNotApprove(ada, 'Waiting for approval', 'Approve', 'en');

    await bruno.getByTestId('card').getByText('Waiting for approval', { exact: true }).last().waitFor();
    await tabTo(bruno, 'action-Approve');
    expect(await focused(bruno)).toMatchObject({ outlined: true, role: 'button', name: 'Approve' });
    await bruno.keyboard.press('Space');
    // Pressed twice: the second finds nothing to do.
    await bruno.keyboard.press('Space');
    await shows(bruno, 'Applied, not all proven');
    expect((await focused(bruno)).inCard).toBe(true);
    expect(await below(bruno, 'Applied, not all proven', 'Checks')).toMatch(states('en'));
    await tabTo(bruno, 'action-Use my browser');
    expect(await bruno.evaluate('document.documentElement.scrollWidth')).toBe(390);

    // Rolling back begins with a plan, and Bruno may not plan: the button is on Ada's view alone.
    await shows(ada, 'Applied, not all proven');
    await tabTo(ada, 'action-Roll back');
    // What everybody sees offers it until his own view is there.
    const offered = () => bruno.getByTestId('action-Roll back').count();
    await expect.poll(offered, { timeout: 30_000 }).toBe(0);
  }, 240_000);

  it('in German a plan is rejected, made again and approved, and the result read', async () => {
    await spoken('de');
    for (const person of ['ada', 'bruno']) sandbox.teams.setUp(person, { locale: 'de-DE' });
    await types(ada, 'migriere contoso-dev');
    await shows(ada, 'Wartet auf Genehmigung');
    await mayNotApprove(ada, 'Wartet auf Genehmigung', 'Genehmigen', 'de');
    await shows(bruno, 'Wartet auf Genehmigung');
    await hasOwnView('bruno');
    await presses(bruno, 'Ablehnen', 'Enter', 'Abgelehnt');

    await shows(ada, 'Abgelehnt');
    await hasOwnView('ada');
    await presses(ada, 'Neu planen', 'Enter', 'Wartet auf Genehmigung');
    await shows(bruno, 'Wartet auf Genehmigung');
    await hasOwnView('bruno');
    await presses(bruno, 'Genehmigen', 'Space', 'Angewendet, nicht alles bewiesen');
    expect(await below(bruno, 'Angewendet, nicht alles bewiesen', 'Prüfungen')).toMatch(states('de'));
  }, 240_000);
});
