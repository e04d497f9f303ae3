import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DataverseDouble, startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { customerServiceWorkspace } from '../../../sandbox/fixtures/standard-rows.ts';
import { reading } from '../../../sandbox/fixtures/two-identities.ts';
import { workspacePages } from '../../../sandbox/workspace/serve-workspace.ts';
import { signInState } from '../../../sandbox/workspace/sign-in-state.ts';
import { startSignIn } from '../../../sandbox/workspace/start-sign-in.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { judgeWorkspace } from '../../../shared/domain/judge-workspace.ts';
import { isRefusal, refuse } from '../../../shared/domain/reason.ts';
import { examineBrowserApp } from '../../../shared/examine-browser-app.ts';
import {
  channelProvider,
  migratedOrganisation,
  migratedProfile,
} from '../../builders/migrated-organisation.ts';
import { audience, type BrowserAppPlace, openBrowserApp } from './place.ts';

let place: BrowserAppPlace;
let double: DataverseDouble;
let stopDoor: () => Promise<void>;
beforeAll(async () => {
  place = await openBrowserApp(true);
  const door = await startSignIn();
  stopDoor = door.stop;
  const fixture = migratedOrganisation([channelProvider('docks-at-init.widgets.example')]);
  double = await startDataverse({ fixture, pages: workspacePages(door), authorize: async () => undefined });
}, 60_000);
afterAll(async () => {
  await Promise.all([place.stop(), double.stop(), stopDoor()]);
});

const origin = 'https://docks-at-init.widgets.example';
const expected = { profiles: [migratedProfile], panels: [{ origin }] };
const workspace = async (account: string | undefined) => {
  const signIn =
    account === undefined ? { cookies: [], origins: [] } : await signInState(double.url, account);
  const app = guid(customerServiceWorkspace);
  return place.pages.workspace({ environment: double.url, app, expected, names: [], signIn });
};

describe('a look by the app that opens pages', { timeout: 60_000 }, () => {
  it('runs a widget in a browser of its own and brings back what it did', async () => {
    const run = await place.pages.run({ channelUrl: origin, workspace: 'https://org.crm.dynamics.example' });
    expect(run).toMatchObject({ visible: 'yes', why: 'docked-at-init', stopped: 'quiet', blocked: [] });
  });

  it('keeps a widget from what is not public, by its own rules', async () => {
    const run = await place.pages.run({
      channelUrl: 'http://169.254.169.254/metadata',
      workspace: 'https://org.crm.dynamics.example',
    });
    expect(run).toMatchObject({ visible: 'unknown', blocked: [{ target: '169.254.169.254:80' }] });
  });

  it('opens the workspace as somebody and brings back what is there, with pictures', async () => {
    const answer = await workspace('amelie.dubois@contoso.example');
    if (isRefusal(answer)) throw new Error(answer.reason);
    expect(judgeWorkspace(answer.seen, expected).map(({ code }) => code)).toEqual(['workspace-shows-panel']);
    expect(Object.keys(answer.pictures).sort()).toEqual(['crop', 'panel', 'screenshot']);
    expect([...(answer.pictures.screenshot?.slice(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('says that a sign-in is needed where the stored one is over', async () => {
    expect(await workspace(undefined)).toEqual(refuse('sign_in_needed'));
  });

  it('says to an examination which browser is there, or that there is none', async () => {
    const asked: unknown[] = [];
    const getToken = async (scopes: string | string[]) => {
      asked.push(scopes);
      return { token: await place.token(), expiresOnTimestamp: 0 };
    };
    const examined = () =>
      examineBrowserApp({ url: place.host.url, audience }, guid(reading.clientId), { getToken }, true);
    expect(await examined()).toMatchObject({ code: 'browser_app_ok' });
    process.env.CUTOVER_BROWSER_ENDPOINT = 'ws://127.0.0.1:1/x';
    expect(await examined()).toMatchObject({ code: 'browser_app_missing' });
    expect(asked).toEqual([`${audience}/.default`, `${audience}/.default`]);
  });
});
