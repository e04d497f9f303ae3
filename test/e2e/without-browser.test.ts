import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltApp, unpackBuiltApp } from '../../sandbox/built-app.ts';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';

const room = 'cutover-admins';
const [dev] = environments;
let app: BuiltApp;
let sandbox: Sandbox;

/** Node's own guard: whatever the process reads outside these folders is refused, the checkout above all. */
function guardOf({ folder }: BuiltApp): readonly string[] {
  const parent = dirname(folder);
  // Named so before Node 23.
  const guard = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  return [
    guard,
    `--allow-fs-read=${parent}/*`,
    `--allow-fs-read=${dirname(parent)}/cutover-authority-*`,
    // Code of widgets is read in a thread. No process may be started.
    '--allow-worker',
    '--no-warnings',
  ];
}

/** Of somebody who is moved: without a sign-in nobody would be meant to look. */
function signIn(): string {
  const agent = dev
    ?.fixture()
    .rows.systemuser?.find((one) => one.domainname === `${dev.agent}@contoso.example`);
  const person = agent?.azureactivedirectoryobjectid;
  return JSON.stringify({ 'contoso-dev': { person, state: { cookies: [], origins: [] } } });
}

beforeAll(async () => {
  if (dev === undefined) throw new Error('no environment');
  app = await unpackBuiltApp({ browser: false });
  sandbox = await startSandbox({
    command: [...guardOf(app), ...app.command],
    cwd: app.cwd,
    environments: [dev],
    throttle: false,
    appSettings: { CUTOVER_BROWSER: 'on', CUTOVER_SIGN_IN: signIn() },
  });
}, 180_000);
afterAll(async () => {
  await sandbox?.stop();
  await app?.remove();
});

/** The newest message of the bot, once its card says so. */
const shows = (text: string) =>
  sandbox.teams.until(room, ({ id, cards }) => {
    const newest = sandbox.teams.transcript(room).findLast(({ from }) => from === 'bot');
    return id === newest?.id && JSON.stringify(cards).includes(text);
  });

it('the function zip alone answers, plans and migrates, and says that no browser is there', async () => {
  expect(existsSync(`${app.folder}/node_modules`)).toBe(false);
  await sandbox.teams.say('ada', room, 'help');
  await shows('Type one of these');
  await sandbox.teams.say('ada', room, 'plan contoso-dev');
  await shows('This is what a migration would do now');
  await sandbox.teams.say('ada', room, 'migrate env contoso-dev');
  const plan = await shows('Waiting for approval');
  await sandbox.teams.press('bruno', room, plan.id, 'approve');
  const { cards } = await shows('Applied, not all proven');
  expect(JSON.stringify(cards)).toContain('There is no browser here to open the workspace with.');
  const { store } = sandbox.dataverse['contoso-dev'] ?? {};
  expect(store?.rows('msdyn_channelprovider').length).toBeGreaterThan(0);
}, 180_000);

it('the guard around that process refuses to read anything of the checkout', async () => {
  const read = `require('node:fs').readFileSync(${JSON.stringify(resolve('package.json'))})`;
  const reading = promisify(execFile)(process.execPath, [...guardOf(app), '-e', read]);
  await expect(reading).rejects.toThrow('ERR_ACCESS_DENIED');
});
