import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type GuardedRun, runGuarded } from '../pages/run-guarded.ts';
import { openUnguarded, reachesUnguarded } from '../pages/run-unguarded.ts';
import type { WayOut } from '../pages/way-out.ts';
import { waysOut } from '../pages/ways-out.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const limitMs = 8000;
const grace = 1000;

export const hostilePages: Proof = {
  id: 'hostile-pages',
  claim:
    'A hostile page opened in the browser reaches nothing that is not public, ends in time and leaves nothing behind.',
  few: 4,
  alone: true,
  run: async (options) => {
    const folder = await mkdtemp(join(tmpdir(), 'cutover-canary-'));
    try {
      return await prove(folder, options);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** `points`: ways out that are tried, from the front of the list; then durations are printed, not judged. */
async function prove(folder: string, { points, print }: ProofOptions): Promise<Proven> {
  const canary = async (tcp: number): Promise<string> => {
    const path = join(folder, 'canary.html');
    await writeFile(path, `<img src="http://127.0.0.1:${tcp}/canary">`);
    return pathToFileURL(path).href;
  };
  const extra = { own: ownAddress(), canary, folder };
  const ways = waysOut.slice(0, points ?? waysOut.length);
  const failures: string[] = [];
  const runs: GuardedRun[] = [];
  let reached = 0;
  for (const way of ways) {
    const guarded = await runGuarded(way, extra, limitMs);
    // A page that takes all memory or every connection takes the browser with it: each has its own.
    const browser = await openUnguarded();
    const control = await reachesUnguarded(browser, way, extra).finally(() => browser.close());
    runs.push(guarded);
    reached += control ? 1 : 0;
    print(line(way, guarded, control));
    failures.push(
      ...wrong(way, guarded),
      ...(points === undefined ? late(way, guarded) : []),
      ...(control || way.control === 'may-fail'
        ? []
        : [`${way.id}: the control reached nothing, too: blind`]),
    );
  }
  const sum = (of: (run: GuardedRun) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const longest = Math.max(...runs.map(({ ms }) => ms));
  return {
    figure: `${ways.length} ways out, ${reached} of them open in an unguarded browser: ${sum(({ arrived }) => arrived)} packets, ${sum(({ connected }) => connected)} connections; ${runs.filter(({ refused }) => refused).length} met the guard; longest ${(longest / 1000).toFixed(1)} s of ${limitMs / 1000} s; ${sum(({ left }) => left.length)} processes or files left`,
    failures,
  };
}

function wrong({ id, meets, endless }: WayOut, guarded: GuardedRun): readonly string[] {
  const { arrived, connected, refused, ran, left, run } = guarded;
  return [
    ...(arrived > 0 ? [`${id}: ${arrived} packets arrived`] : []),
    ...(connected > 0 ? [`${id}: the guard made ${connected} connections`] : []),
    ...(ran ? [] : [`${id}: the page never ran (${run.stopped})`]),
    ...(meets === 'guard' && !refused ? [`${id}: the guard never saw it`] : []),
    ...(meets === 'browser' && refused ? [`${id}: it came as far as the guard`] : []),
    ...(endless === true && run.stopped === 'quiet' ? [`${id}: came to rest, so it was not endless`] : []),
    ...left.map((what) => `${id}: left behind: ${what}`),
  ];
}

const late = ({ id }: WayOut, { ms }: GuardedRun): readonly string[] =>
  ms > limitMs + grace ? [`${id}: ended after ${Math.round(ms)} ms`] : [];

const line = ({ id }: WayOut, { arrived, refused, run, ms }: GuardedRun, control: boolean): string =>
  `${id}: ${arrived} packets, ${refused ? 'met the guard' : 'stopped in the browser'}, ${run.stopped} after ${(ms / 1000).toFixed(1)} s; control ${control ? 'reached' : 'REACHED NOTHING'}`;

/** An IPv4 address of this machine that is not loopback; loopback where it has no network. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
