import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerServiceWorkspace, salesHub } from '../../../sandbox/fixtures/standard-rows.ts';
import {
  channelProvider,
  migratedOrganisation,
  migratedProfile,
} from '../../builders/migrated-organisation.ts';
import { agent, type Opened, openPlace, type Place } from './open-workspace.ts';

const rows = [
  channelProvider('docks-at-init.widgets.example', { msdyn_sortorder: 2 }),
  channelProvider('never-docks.widgets.example', { msdyn_sortorder: 1 }),
  channelProvider('race.widgets.example', { statecode: 1, statuscode: 2 }),
];
let place: Place;
let opened: Opened;

beforeAll(async () => {
  place = await openPlace();
  opened = await place.organisation(migratedOrganisation(rows));
});
afterAll(() => place.stop());

async function sessionIn(app: string, account = agent, { url, signIn } = opened) {
  const [cookie] = (await signIn(account)).cookies;
  const answer = await fetch(`${url}/uclient/session.json?appid=${app}`, {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
  });
  return { status: answer.status, body: (await answer.json()) as { [name: string]: unknown } };
}
const names = (list: unknown, column: string): readonly unknown[] =>
  (list as readonly { [column: string]: unknown }[]).map((row) => row[column]);

describe('the page of an app', () => {
  it('is told the active providers of the person’s profile in their order, and the linked extensions', async () => {
    const { body } = await sessionIn(customerServiceWorkspace);
    expect(body).toMatchObject({ profile: migratedProfile, user: { name: 'Amélie Dubois' } });
    expect(names(body.providers, 'msdyn_uniquename')).toEqual([
      'contoso_never_docks',
      'contoso_docks_at_init',
    ]);
    expect(names(body.extensions, 'msdyn_name')).toEqual(['msdyn_CIFV2Loader']);
  });

  it('is told no extension that is there but not linked', async () => {
    const { body } = await sessionIn(
      customerServiceWorkspace,
      agent,
      await place.organisation(migratedOrganisation(rows, false)),
    );
    expect(body.extensions).toEqual([]);
    expect(names(body.providers, 'msdyn_uniquename')).toHaveLength(2);
  });

  it('has no profile in an app of one session', async () => {
    const { body } = await sessionIn(salesHub);
    expect(body).toMatchObject({ profile: null, providers: [], extensions: [] });
  });

  it('does not exist for an app that does not', async () => {
    expect((await sessionIn('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('tells nothing to whoever is not signed in', async () => {
    const answer = await fetch(`${opened.url}/uclient/session.json?appid=${customerServiceWorkspace}`);
    expect([answer.status, await answer.json()]).toEqual([401, {}]);
  });

  it('leaves the Web API as it was, and is not counted among its requests', async () => {
    const { url, double } = opened;
    const before = double.requests.length;
    expect((await fetch(`${url}/main.aspx`, { redirect: 'manual' })).status).toBe(302);
    expect(double.requests.length).toBe(before);
    expect((await fetch(`${url}/api/data/v9.2/WhoAmI`)).status).toBe(401);
    expect(double.requests.length).toBe(before + 1);
  });
});

describe('signing in', () => {
  it('leads over another origin and back to the app', async () => {
    const page = await place.browser.newPage();
    await page.goto(`${opened.url}/main.aspx?appid=${customerServiceWorkspace}`);
    expect(new URL(page.url()).origin).not.toBe(opened.url);
    await page.getByLabel('Account').fill(agent.toUpperCase());
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Customer Service workspace', { exact: true }).waitFor();
    expect(page.url()).toBe(`${opened.url}/main.aspx?appid=${customerServiceWorkspace}`);
    await page.context().close();
  });

  it('lets nobody in whom the organisation does not know', async () => {
    await expect(opened.signIn('nobody@contoso.example')).rejects.toThrow(/may not enter/);
  });

  it('takes each code once, and sends nobody off this machine', async () => {
    const first = await fetch(`${opened.url}/main.aspx`, { redirect: 'manual' });
    const door = first.headers.get('location') ?? '';
    const typed = await fetch(door, {
      method: 'POST',
      body: new URLSearchParams({ account: agent }),
      redirect: 'manual',
    });
    const back = typed.headers.get('location') ?? '';
    const statuses = [await fetch(back, { redirect: 'manual' }), await fetch(back, { redirect: 'manual' })];
    expect(statuses.map(({ status }) => status)).toEqual([302, 403]);
    const away = new URL(door);
    away.searchParams.set('redirect_uri', 'https://evil.example/');
    expect((await fetch(away)).status).toBe(404);
  });
});
