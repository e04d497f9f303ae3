import { parseArgs } from 'node:util';
import type { Proof } from './proof.ts';
import { proofs } from './registry.ts';

/** `npm run trust -- [--only a,b] [--points n] [--seed n]`: every claim of trust with its figures. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, points: { type: 'string' }, seed: { type: 'string' } },
  });
  const wanted = values.only?.split(',');
  const unknown = wanted?.filter((id) => !proofs.some((proof) => proof.id === id)) ?? [];
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
  let failed = 0;
  for (const proof of proofs.filter((one) => wanted === undefined || wanted.includes(one.id)))
    failed += (await prove(proof, points, seed ?? 1)) ? 0 : 1;
  console.log(failed === 0 ? 'Every claim holds.' : `${failed} claims do not hold.`);
  return failed === 0 ? 0 : 1;
}

async function prove(proof: Proof, points: number | undefined, seed: number): Promise<boolean> {
  console.log(`\n${proof.id}: ${proof.claim}`);
  const started = performance.now();
  const print = (line: string): void => console.log(`  ${line}`);
  const { figure, failures } = await proof.run({ seed, print, ...(points === undefined ? {} : { points }) });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `  ${failures.length === 0 ? 'holds' : 'DOES NOT HOLD'}: ${figure} (seed ${seed}, ${seconds} s)`,
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
