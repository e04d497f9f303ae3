import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fewer over the whole suite mean that the tests read with another identity, and that the recorder watches nothing. */
const atLeast = 2_000;
let folder = '';
let whole = false;

/** Every worker adds what it counted to one file. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'cutover-recorded-'));
  const file = join(folder, 'counts');
  writeFileSync(file, '');
  process.env.RECORDED_READINGS = file;
  // Somebody who names files, or tests, runs a part of the suite.
  whole = process.argv.slice(2).every((word) => word === 'run' || word.startsWith('-'));
}

export function teardown(): void {
  const counts = readFileSync(join(folder, 'counts'), 'utf8').split('\n').filter(Boolean).map(Number);
  rmSync(folder, { recursive: true });
  const sum = counts.reduce((all, one) => all + one, 0);
  console.log(
    `The reading identity sent ${sum} requests in ${counts.length} test files, none of them writes.`,
  );
  if (whole && sum < atLeast)
    throw new Error(`The recorder saw ${sum} requests, and ${atLeast} are expected.`);
}
