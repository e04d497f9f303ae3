import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Issuer } from '../../../sandbox/issuer/start-issuer.ts';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import {
  type Answer,
  activitiesOf,
  card,
  cardMessage,
  type Sandbox,
  startSandbox,
  startTestIssuer,
} from './sandbox.ts';

let browser: Browser;
let issuer: Issuer;
let sandbox: Sandbox;
beforeAll(async () => {
  [browser, issuer] = await Promise.all([launchBrowser(browserOptions(process.env)), startTestIssuer()]);
}, 60_000);
afterAll(() => Promise.all([browser.close(), issuer.stop()]));
beforeEach(async () => {
  sandbox = await startSandbox({ issuer });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await sandbox.stop();
});

async function open(person: string, conversation: string, width = 1000): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.goto(`${sandbox.teams.url}/?person=${person}&conversation=${conversation}`);
  return page;
}
const send = (place: string, content = card()) =>
  sandbox.connector('POST', activitiesOf(place), cardMessage(content));

describe('the chat page', () => {
  it('sends what is typed and shows the answer as it arrives', async () => {
    const page = await open('ada', 'cutover-admins');
    await page.getByTestId('compose').fill('help');
    await page.getByTestId('send').click();
    await page.getByText('help').waitFor();
    await sandbox.connector('POST', activitiesOf('cutover-admins'), {
      type: 'message',
      text: 'Say **plan**',
    });
    await page.locator('strong', { hasText: 'plan' }).waitFor();
    expect(sandbox.activities()[0]?.text).toBe('<at>Cutover</at> help');
  });

  it('tells the bot the language that was chosen and the clock of this machine', async () => {
    const page = await browser.newPage({ timezoneId: 'Asia/Tokyo' });
    await page.goto(`${sandbox.teams.url}/?person=ada&conversation=ada&locale=fr-FR`);
    const say = async (text: string) => {
      await page.getByTestId('compose').fill(text);
      await page.getByTestId('send').click();
      await page.getByTestId('message').getByText(text).waitFor();
    };
    await say('aide');
    await page.getByTestId('locale').selectOption({ label: '日本語 (日本)' });
    await say('ヘルプ');
    const told = () => sandbox.activities().map(({ locale, localTimezone }) => [locale, localTimezone]);
    await expect.poll(told).toEqual([
      ['fr-FR', 'Asia/Tokyo'],
      ['ja-JP', 'Asia/Tokyo'],
    ]);
    await page.reload();
    await expect.poll(() => page.getByTestId('locale').inputValue()).toBe('fr-FR');
  });

  it('edits a card in place', async () => {
    const { body } = await send('ada');
    const page = await open('ada', 'ada');
    await page.getByTestId('card').getByText('Plan').waitFor();
    const edited = card({ body: [{ type: 'TextBlock', text: 'Result' }] });
    await sandbox.connector('PUT', `${activitiesOf('ada')}/${body.id}`, cardMessage(edited));
    await page.getByTestId('card').getByText('Result').waitFor();
    expect(await page.getByTestId('card').count()).toBe(1);
  });

  it('locks the card while an action is under way, keeps what was typed, and shows the answer', async () => {
    await send('ada', card({ body: [{ type: 'Input.Text', id: 'note', label: 'Note' }] }));
    let release: (answer: Answer) => void = () => {};
    sandbox.answer = () => new Promise<Answer>((resolve) => (release = resolve));
    const page = await open('ada', 'ada');
    await page.getByTestId('card').locator('input').fill('my note');
    await page.getByTestId('action-Approve').click();
    await page.locator('[data-testid=action-Approve]:disabled.pressed').waitFor();
    await expect.poll(() => sandbox.received.length).toBe(1);
    release({ status: 500 });
    await page.getByTestId('notice').getByText('Something went wrong').waitFor();
    await page.locator('[data-testid=action-Approve]:enabled').waitFor();
    expect(await page.getByTestId('card').locator('input').inputValue()).toBe('my note');
    expect(sandbox.activities()[0]).toMatchObject({
      value: { action: { verb: 'approve', data: { approval: 'a1', note: 'my note' } } },
    });
  });

  it('keeps the keyboard on a card that is replaced, and says aloud what it is now', async () => {
    const { body } = await send('ada');
    const page = await open('ada', 'ada');
    await page.getByTestId('action-Approve').focus();
    const edited = card({
      speak: 'Migration: done.',
      body: [{ type: 'TextBlock', text: 'Result' }],
      actions: [],
    });
    await sandbox.connector('PUT', `${activitiesOf('ada')}/${body.id}`, cardMessage(edited));
    await page.getByTestId('card').getByText('Result').waitFor();
    expect(await page.evaluate('document.activeElement.closest(".card") !== null')).toBe(true);
    expect(await page.getByRole('status').textContent()).toContain('Migration: done.');
  });

  it('unfolds by itself what is folded, and tells nobody', async () => {
    const toggle = { type: 'Action.ToggleVisibility', title: 'Show all', targetElements: ['more'] };
    const hidden = { type: 'TextBlock', id: 'more', text: 'The rest', isVisible: false };
    const approve = { type: 'Action.Execute', verb: 'approve', title: 'Go on', data: {} };
    await send('ada', card({ body: [{ type: 'ActionSet', actions: [toggle, approve] }, hidden] }));
    const page = await open('ada', 'ada');
    await page.getByTestId('action-Show all').click();
    await page.getByText('The rest').waitFor();
    await page.getByTestId('action-Go on').click();
    await expect.poll(() => sandbox.activities().length).toBe(1);
    expect(sandbox.activities()[0]).toMatchObject({ value: { action: { verb: 'approve' } } });
  });

  it('shows names from data as text', async () => {
    await send('ada', card({ body: [{ type: 'TextBlock', text: '<img src=x id=planted>' }] }));
    const page = await open('ada', 'ada');
    await page.getByTestId('card').getByText('<img src=x id=planted>').waitFor();
    expect(await page.locator('#planted').count()).toBe(0);
  });

  it('shows one pane at a time on a phone and never scrolls sideways', async () => {
    await send('ada');
    const page = await open('ada', 'ada', 390);
    await page.getByTestId('card').waitFor();
    expect(await page.getByTestId('conversation-ada').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect((await page.getByTestId('card').boundingBox())?.width).toBeGreaterThan(350);
    await page.getByTestId('back').click();
    await page.getByTestId('conversation-cutover-admins').click();
    await page.locator('#place', { hasText: 'Cutover admins' }).waitFor();
  });

  it('lists the people when nobody is named', async () => {
    const page = await browser.newPage();
    await page.goto(sandbox.teams.url);
    await page.getByTestId('person-gil').getByText('Guest').waitFor();
  });
});
