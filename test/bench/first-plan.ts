import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackBuiltApp } from '../../sandbox/built-app.ts';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';

/** What the way from a clone to the first plan costs in machine time, as far as one machine without a tenant can tell. */
const run = promisify(execFile);
const room = 'cutover-admins';
const elsewhere = [
  'settings: somebody looks up ids and writes them down',
  '`azd up`: Azure makes the resources',
  'application users and roles: Dataverse and Entra answer',
  'upload of the Teams app: Teams takes it, often after minutes',
];

async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await act();
  console.log(`${what.padEnd(64)} ${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s`);
}

/** In a copy of what is committed, as after a clone; packages come from the cache of npm or its registry. */
async function install(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cutover-clone-'));
  try {
    await run('git', ['clone', '--quiet', '--depth', '1', `file://${process.cwd()}`, folder]);
    await timed('npm ci', () => run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends with 1 where it finds something, which the sandbox has: it is no tenant. */
const examine = (env: Sandbox['env']): Promise<unknown> =>
  run(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'doctor', 'contoso-dev'], {
    env: { ...process.env, ...env },
  }).catch((error: { readonly code?: unknown }) => {
    if (error.code !== 1) throw error;
  });

const firstPlan = async ({ teams }: Sandbox): Promise<void> => {
  await teams.say('ada', room, 'plan contoso-dev');
  await teams.until(room, (one) =>
    JSON.stringify(one.cards).includes('This is what a migration would do now'),
  );
};

await install();
await timed('npm run package', () => run('npm', ['run', 'package']));
const app = await unpackBuiltApp({ browser: false });
const { command, cwd } = app;
const sandbox = await startSandbox({ command, cwd, environments: environments.slice(0, 1), throttle: false });
try {
  await timed('npm run doctor -- contoso-dev, against the sandbox', () => examine(sandbox.env));
  await timed('plan contoso-dev in chat, of a fresh process, with the sandbox', () => firstPlan(sandbox));
} finally {
  await sandbox.stop();
  await app.remove();
}
for (const one of elsewhere) console.log(`not measured here: ${one}`);
process.exit(0);
