import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environments } from '../../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { openTable, storageNames } from '../../../shared/tables/open-storage.ts';
import { atDesk, type Person } from './person.ts';
import { inConsole, signIn, started } from './workspace-page.ts';

const room = 'cutover-admins';
const moved = 'amelie.dubois@contoso.example';
const administrator = 'priya.raman@contoso.example';
const loader = 'msdyn_appconfiguration_applicationextension';
const failed = 'Applied, but checks failed';
const laterRun = 'A later run';

let sandbox: Sandbox;
let browser: Browser;
let ada: Person;
let bruno: Person;

beforeAll(async () => {
  // Nobody is signed in for the product, which opens no browser: the people do.
  sandbox = await startSandbox({
    throttle: false,
    environments: environments.filter(({ key }) => key === 'contoso-dev'),
  });
  browser = await launchBrowser({ ...browserOptions(process.env), args: sandbox.widgets.chromiumArgs });
  const at = (person: string) => atDesk(browser, sandbox.teams.url, { person, conversation: room });
  [ada, bruno] = await Promise.all([at('ada'), at('bruno')]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

const organisation = () => {
  const double = sandbox.dataverse['contoso-dev'];
  if (double === undefined) throw new Error('no contoso-dev');
  return double;
};

/** Cards of the run that are not the newest message: they are edited where they stand. */
const shows = (person: Person, text: string): Promise<void> =>
  person.page.getByTestId('card').filter({ hasText: text }).first().waitFor();

/** Half an hour later, as far as the requests to look know: their end is moved into the past. */
async function halfAnHourPasses(): Promise<void> {
  const table = openTable({ connectionString: sandbox.env.AzureWebJobsStorage ?? '' }, storageNames.ledger);
  for await (const row of table.listEntities<{ json0?: string }>()) {
    if (!String(row.rowKey).startsWith('look|')) continue;
    const { partitionKey = '', rowKey = '' } = row;
    const json = String(row.json0).replace(/"until":"[^"]+"/, '"until":"2020-01-01T00:00:00.000Z"');
    await table.updateEntity({ partitionKey, rowKey, json0: json }, 'Merge');
  }
}

describe('a person’s own browser, from the card to the card', () => {
  it('proves what it shows: a broken workspace asks for Repair, a whole one ends the run as checked', async () => {
    await ada.say('migrate env contoso-dev');
    await bruno.cardSaying('Waiting for approval');
    await bruno.press('Approve');
    await ada.cardSaying('Applied, not all proven');

    // Everything was right when the run was checked; then somebody tidies up.
    const { store } = organisation();
    const attached = store.links(loader);
    const tidyUp = () => attached.map(({ from, to }) => store.unlink(loader, from, to));
    const mend = () => attached.map(({ from, to }) => store.link(loader, from, to));
    tidyUp();
    const first = await ada.askToLook();
    const broken = await ada.openWorkspace();
    await signIn(broken, moved);
    await started(broken);
    const seen = await inConsole(broken, first);
    expect(seen.requests).toEqual([]);
    expect(seen.copied).toBe(seen.report);
    expect(seen.report.length).toBeLessThan(6_000);

    // Somebody else’s report is nobody’s; a late one is too late. Neither spends the request.
    expect(await bruno.paste(seen.report)).toContain('Nobody asked for this report');
    await halfAnHourPasses();
    expect(await ada.paste(seen.report)).toContain('more than half an hour ago');

    const second = await ada.askToLook();
    expect(await ada.paste((await inConsole(broken, second)).report)).toContain(
      '2 things are not as planned',
    );
    await broken.close();
    await shows(bruno, failed);
    // What was seen late is drift as well, for whoever is told of drift.
    await shows(bruno, 'is not as it was left');
    const ofTheFirstRun = await ada.askToLook();

    const ofTheRun = ada.page.getByTestId('card').filter({ hasText: failed }).last();
    await ofTheRun.getByTestId('action-Repair').click();
    await bruno.cardSaying(/Waiting for approval[\s\S]*Repair/);
    await bruno.press('Approve');
    await ada.cardSaying('Applied, not all proven');

    // Somebody tidies up once more, is seen to have done so, and puts it back by hand: looking again proves that.
    tidyUp();
    const failing = await ada.askToLook();
    const late = await ada.openWorkspace();
    await started(late);
    expect(await ada.paste((await inConsole(late, ofTheFirstRun)).report)).toContain(laterRun);
    expect(await ada.paste((await inConsole(late, failing)).report)).toContain('2 things are not as planned');
    await late.close();
    await shows(bruno, failed);
    mend();

    const third = await ada.askToLook();
    const own = await ada.openWorkspace();
    const other = await (await browser.newContext()).newPage();
    await other.goto(own.url());
    await signIn(other, administrator);
    await started(other);
    expect(await ada.paste((await inConsole(other, third)).report)).toContain(
      'Look as one of the people moved.',
    );
    await own.waitForFunction(`document.querySelector('#side-panel')?.clientWidth > 300`);
    const whole = await inConsole(own, third);
    expect(whole.requests).toEqual([]);
    expect(await ada.paste(whole.report)).toContain('is done and checked');
    await shows(bruno, 'That the panel is to be seen was reported by Ada Vogt.');
    await shows(ada, 'Done and checked');
    expect(await ada.paste(whole.report)).toContain('Nobody asked for this report');
  }, 240_000);
});
