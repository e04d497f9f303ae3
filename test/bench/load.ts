import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../../build/build.ts';
import { type BuiltApp, unpackBuiltApp } from '../../sandbox/built-app.ts';
import { environments } from '../../sandbox/fixtures/environments.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { median } from './compare.ts';
import { describe } from './describe.ts';
import { type Figure, isMissed, type SectionResult } from './result.ts';

const run = promisify(execFile);
const pairs = 31;
const starts = 5;
/** What the built app may cost at a cold start, beside one that does nothing. */
const mostTimes = 1.5;

/** Both parts of a cold start: what is loaded at the start, and what at the first turn. */
export async function benchLoad(): Promise<SectionResult> {
  const app = await unpackBuiltApp({ browser: false });
  try {
    const figures = [await compareLoad(`${app.folder}/dist/functions/main.js`), ...(await firstTurns(app))];
    return {
      title: 'A cold start',
      figures,
      charts: [],
      notes: [`${pairs} fresh processes of each, in turn; medians.`],
    };
  } finally {
    await app.remove();
  }
}

async function compareLoad(product: string): Promise<Figure> {
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
  return {
    id: 'load',
    what: 'loading the built entry over loading an app that does nothing',
    value: median(ours) / median(theirs),
    unit: '×',
    atMost: mostTimes,
  };
}

/** What is loaded at the first turn is not loaded at the start. */
async function firstTurns({ command, cwd }: BuiltApp): Promise<readonly Figure[]> {
  const sandbox = await startSandbox({
    command,
    cwd,
    environments: environments.slice(0, 1),
    throttle: false,
  });
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
  return [
    { id: 'first-turn', what: 'the first chat turn over HTTP', value: median(first), unit: 'ms' },
    { id: 'second-turn', what: 'the second', value: median(second), unit: 'ms' },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await benchLoad();
  console.log(describe(result));
  process.exit(result.figures.some(isMissed) ? 1 : 0);
}
