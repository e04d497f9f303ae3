import { mkdir, rm } from 'node:fs/promises';
import { browserOptions, launchBrowser } from '../../shared/browser/launch.ts';
import { type BuiltApp, unpackBuiltApp } from '../built-app.ts';
import { type Sandbox, startSandbox } from '../start-sandbox.ts';
import { acts } from './acts/registry.ts';
import { rooms } from './rooms.ts';
import { type ActResult, runAct } from './run-act.ts';

const folder = 'out/demo';
const print = (line: string): void => console.log(line);

/** Plays every act on real parts and says honestly whether each environment was migrated. */
async function demo(): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  print('Building and packaging …');
  const app = await unpackBuiltApp({ browser: true });
  print(
    `The functions run from functions.zip, unpacked into ${app.folder}, and in that folder: nothing is installed there.`,
  );
  print('Starting storage emulator, Dataverse doubles, Teams double and the functions …');
  try {
    return await play(app);
  } finally {
    await app.remove();
  }
}

async function play({ command, cwd, env: appSettings }: BuiltApp): Promise<boolean> {
  const sandbox = await startSandbox({ command, cwd, appSettings, browser: true, conversations: rooms });
  try {
    const [browser] = await Promise.all([launchBrowser(browserOptions(process.env)), firstTurn(sandbox)]);
    try {
      const results: ActResult[] = [];
      for (const [index, act] of acts.entries()) {
        print(`\nAct ${index + 1}: ${act.name}`);
        results.push(await runAct(act, { sandbox, browser, folder }, print));
      }
      print('\nActs');
      for (const result of results) print(`  ${lineOf(result)}`);
      return results.every(({ problems }) => problems.length === 0);
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.stop();
  }
}

/** Loads what a turn needs: where that takes longer than Teams waits, the same command would arrive twice. */
async function firstTurn({ teams }: Sandbox): Promise<void> {
  await teams.say('ada', 'ada', 'help');
  await teams.until('ada', ({ from }) => from === 'bot');
}

const longestName = Math.max(...acts.map(({ name }) => name.length));

function lineOf({ act, seconds, problems }: ActResult): string {
  const outcome =
    problems.length === 0
      ? `as expected, checked in the data. See ${folder}/${act.folder ?? act.environment}/`
      : `NOT as expected:\n    - ${problems.join('\n    - ')}`;
  return `${act.name.padEnd(longestName)} ${seconds.toFixed(1).padStart(6)} s  ${outcome}`;
}

demo().then(
  (migrated) => process.exit(migrated ? 0 : 1),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
