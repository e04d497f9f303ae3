import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../../build/build.ts';
import { unpackBuiltApp } from '../../sandbox/built-app.ts';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { median } from './compare.ts';

const run = promisify(execFile);
const pairs = 31;
const starts = 5;
/** What the built app may cost at a cold start, beside one that does nothing. */
const mostTimes = 1.5;

/** Prints both figures of a cold start; false when loading takes longer than it may. */
export async function benchLoad(): Promise<boolean> {
  const app = await unpackBuiltApp({ browser: false });
  try {
    const held = await compareLoad(`${app.folder}/dist/functions/main.js`);
    await firstTurns(app.command);
    return held;
  } finally {
    await app.remove();
  }
}

async function compareLoad(product: string): Promise<boolean> {
  const [empty = ''] = (await bundle(['test/bench/empty-app.ts'], 'out/bench/empty')).entries;
  const [once = ''] = (await bundle(['test/bench/load-once.ts'], 'out/bench/once')).entries;
  const load = async (entry: string): Promise<number> =>
    Number((await run(process.execPath, [resolve(once), resolve(entry)])).stdout);
  const [ours, theirs]: [number[], number[]] = [[], []];
  // Fresh processes in turn, each first as often as second: a machine that slows down slows down both.
  for (let pair = 0; pair < pairs; pair++) {
    const first = pair % 2 === 0;
    if (first) ours.push(await load(product));
    theirs.push(await load(empty));
    if (!first) ours.push(await load(product));
  }
  const ratio = median(ours) / median(theirs);
  console.log(
    `load time, ${pairs} fresh processes each: built entry ${ms(ours)}, empty app ${ms(theirs)}, ratio ${ratio.toFixed(2)} (at most ${mostTimes})`,
  );
  return ratio <= mostTimes;
}

/** What is loaded at the first turn is not loaded at the start. */
async function firstTurns(command: readonly string[]): Promise<void> {
  const sandbox = await startSandbox({ command, environments: environments.slice(0, 1), throttle: false });
  const [first, second]: [number[], number[]] = [[], []];
  const turn = async (): Promise<number> => {
    const started = performance.now();
    await sandbox.teams.say('ada', 'ada', 'help');
    return performance.now() - started;
  };
  try {
    for (let start = 0; start < starts; start++) {
      if (start > 0) {
        await sandbox.host.kill();
        await sandbox.host.restart();
      }
      first.push(await turn());
      second.push(await turn());
    }
  } finally {
    await sandbox.stop();
  }
  console.log(
    `chat turn over HTTP, ${starts} fresh processes: first ${ms(first)}, second ${ms(second)}, extra ${(median(first) - median(second)).toFixed(0)} ms`,
  );
}

const ms = (times: readonly number[]): string => `${median(times).toFixed(1)} ms`;

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await benchLoad()) ? 0 : 1);
