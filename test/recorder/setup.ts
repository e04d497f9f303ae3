import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { running } from '../../sandbox/dataverse/running.ts';
import { owedBy, watchRefusals } from './refusals.ts';

/**
 * Holds for every test file: whatever the reading identity sends to a double, nothing of it writes; and nobody who may do
 * anything takes the place of our two identities.
 */
let counted = 0;

async function look(): Promise<void> {
  if (running.length === 0) return;
  const { recordedSince } = await import('./recorder.ts');
  const { requests, writes, administrators } = recordedSince();
  counted += requests;
  expect(writes, 'the reading identity sent something that writes').toEqual([]);
  if (administrators.length === 0) return;
  const { mayAdminister } = await import('./administrators.ts');
  const strange = mayAdminister(file) ? [] : administrators;
  expect(strange, 'an administrator did what our two identities do').toEqual([]);
}

const file = relative(process.cwd(), expect.getState().testPath ?? '').replaceAll('\\', '/');
const owed = await owedBy(file);
if (owed.length > 0) watchRefusals(owed);

afterEach(look);
afterAll(async () => {
  await look();
  const counts = process.env.RECORDED_READINGS;
  if (counted > 0 && counts) appendFileSync(counts, `${counted}\n`);
});
