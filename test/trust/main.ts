import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Proof } from './proof.ts';
import { proofs } from './registry.ts';

/** Proofs that need one core run so many at a time, each in a process of its own. */
const lanes = 2;

interface Asked {
  readonly points: number | undefined;
  readonly seed: number;
}

/** `npm run trust -- [--only a,b] [--points n] [--seed n]`: every claim of trust with its figures. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, points: { type: 'string' }, seed: { type: 'string' } },
  });
  const names = values.only?.split(',');
  const unknown = names?.filter((id) => !proofs.some((proof) => proof.id === id)) ?? [];
  const [points, seed] = [values.points, values.seed ?? '1'].map((text) =>
    text === undefined ? undefined : Number(text),
  );
  const wrong = [points, seed].some(
    (number) => number !== undefined && !(Number.isInteger(number) && number > 0),
  );
  if (unknown.length > 0 || wrong) {
    console.error(
      `${unknown.length > 0 ? `There is no proof ${unknown.join(', ')}.` : 'A number of points or a seed is a whole number above 0.'}\nProofs: ${proofs.map((proof) => proof.id).join(', ')}`,
    );
    return 2;
  }
  const asked = { points, seed: seed ?? 1 };
  const wanted = proofs.filter((one) => (names === undefined ? one.apart !== true : names.includes(one.id)));
  const started = performance.now();
  const beside = wanted.length > 1 ? wanted.filter((one) => one.alone !== true) : [];
  let failed = await besideEachOther(beside, asked);
  for (const proof of wanted.filter((one) => !beside.includes(one)))
    failed += (await prove(proof, asked)) ? 0 : 1;
  const end = failed === 0 ? 'Every claim holds.' : `${failed} claims do not hold.`;
  console.log(wanted.length > 1 ? `\n${end} ${secondsSince(started)} s in all.` : end);
  return failed === 0 ? 0 : 1;
}

/** How many do not hold. What a process prints is shown when it is over, so that no two are mixed. */
async function besideEachOther(all: readonly Proof[], { points, seed }: Asked): Promise<number> {
  const left = [...all];
  let failed = 0;
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const args = ['--only', next.id, '--seed', String(seed)];
      const { code, printed } = await inProcess([
        ...args,
        ...(points === undefined ? [] : ['--points', String(points)]),
      ]);
      console.log(printed.replace(/\n(Every claim holds|1 claims do not hold)\.\n$/, ''));
      failed += code === 0 ? 0 : 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

function inProcess(args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const child = fork(fileURLToPath(import.meta.url), args, { execArgv: ['--import', 'tsx'], silent: true });
  let printed = '';
  const hear = (text: Buffer): void => {
    printed += String(text);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, printed })));
}

const secondsSince = (started: number): number => Math.round((performance.now() - started) / 1000);

/** A proof that breaks off shows nothing, and keeps no other from being tried. */
async function prove(proof: Proof, { points, seed }: Asked): Promise<boolean> {
  console.log(`\n${proof.id}: ${proof.claim}`);
  const started = performance.now();
  const print = (line: string): void => console.log(`  ${line}`);
  const { figure, failures } = await proof
    .run({ seed, print, ...(points === undefined ? {} : { points }) })
    .catch((error) => ({ figure: 'broke off', failures: [String(error?.stack ?? error)] }));
  console.log(
    `  ${failures.length === 0 ? 'holds' : 'DOES NOT HOLD'}: ${figure} (seed ${seed}, ${secondsSince(started)} s)`,
  );
  for (const failure of failures.slice(0, 20)) console.log(`  - ${failure}`);
  return failures.length === 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
