import { appendFileSync } from 'node:fs';
import { afterAll, afterEach, expect } from 'vitest';
import { running } from '../../sandbox/dataverse/running.ts';

/** Holds for every test file: whatever the reading identity sends to a double, nothing of it writes. */
let counted = 0;

async function look(): Promise<void> {
  if (running.length === 0) return;
  const { recordedSince } = await import('./recorder.ts');
  const { requests, writes } = recordedSince();
  counted += requests;
  expect(writes, 'the reading identity sent something that writes').toEqual([]);
}

afterEach(look);
afterAll(async () => {
  await look();
  const file = process.env.RECORDED_READINGS;
  if (counted > 0 && file) appendFileSync(file, `${counted}\n`);
});
