import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Proof } from '../proof.ts';
import { many, type Played } from '../state-machine/many.ts';
import { allMoves } from '../state-machine/model.ts';
import { play } from '../state-machine/play.ts';

/** One for each of two cores; a few runs are not worth a process. */
const processes = 2;
const worthAProcess = 5_000;

function inProcess(first: number, by: number, runs: number): Promise<Played> {
  const child = fork(
    fileURLToPath(new URL('../state-machine/child.ts', import.meta.url)),
    [first, by, runs].map(String),
    { execArgv: ['--import', 'tsx'] },
  );
  return new Promise((resolve, reject) => {
    child.once('message', (played) => resolve(played as Played));
    child.once('exit', (code) => reject(new Error(`a playing process ended with ${code}`)));
  });
}

/** The same plays where commits are not guarded by the head: how many are needed until somebody disagrees. */
async function control(seed: number): Promise<number | undefined> {
  for (let plays = 1; plays <= 400; plays++) {
    const { wrong } = await play(seed + plays, false).catch(() => ({ wrong: ['it threw'] }));
    if (wrong.length > 0) return plays;
  }
  return undefined;
}

export const stateMachine: Proof = {
  id: 'state-machine',
  claim:
    'Whatever happens in whatever order, a run moves as the table says, and card, API, exit code, audit and ledger agree.',
  few: 300,
  alone: true,
  run: async ({ points = 100_000, seed, print }) => {
    const first = seed * 10_000_019;
    const parts =
      points < worthAProcess
        ? [await many(first, 1, points)]
        : await Promise.all(
            Array.from({ length: processes }, (_, at) =>
              inProcess(first + at, processes, Math.ceil(points / processes)),
            ),
          );
    const found = await control(first);
    const failures = parts.flatMap((part) => part.wrong);
    if (found === undefined) failures.push('the control without a guarded head is not found out');
    const moves = new Set(parts.flatMap((part) => part.moves));
    // A move that never happens is a model that is not played: too few runs may be unlucky.
    if (points >= worthAProcess)
      failures.push(...allMoves.filter((one) => !moves.has(one)).map((one) => `never seen: ${one}`));
    const byStatus = new Map<string, number>();
    for (const part of parts)
      for (const [status, count] of Object.entries(part.byStatus))
        byStatus.set(status, (byStatus.get(status) ?? 0) + count);
    print(`ended as: ${[...byStatus].map(([status, count]) => `${count} ${status}`).join(', ')}`);
    print(`moves of the model that were seen: ${moves.size} of ${allMoves.length}`);
    print(`control (a head without guard): found out in play ${found}`);
    const sum = (of: (part: Played) => number): number => parts.reduce((total, part) => total + of(part), 0);
    return {
      figure: `${sum((part) => part.runs)} runs in ${sum((part) => part.plays)} random plays: ${failures.length} disagreements`,
      failures,
    };
  },
};
