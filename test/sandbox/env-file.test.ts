import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { envFile } from '../../sandbox/env-file.ts';

const env = {
  CUTOVER_SETTINGS: JSON.stringify({ name: 'Contoso # "live"', url: 'https://a.example/?b=c&d=$e' }),
  AzureWebJobsStorage: 'AccountKey=abc+/==;TableEndpoint=http://127.0.0.1:1/cutover',
};

it('is read back by node sign by sign', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
  try {
    const file = join(folder, 'sandbox.env');
    writeFileSync(file, envFile(env));
    const names = JSON.stringify(Object.keys(env));
    const print = `console.log(JSON.stringify(Object.fromEntries(${names}.map((n) => [n, process.env[n]]))))`;
    const read = execFileSync(process.execPath, [`--env-file=${file}`, '-e', print], { env: {} });
    expect(JSON.parse(String(read))).toEqual(env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('refuses a value that would come back as another one', () => {
  expect(() => envFile({ NAME: "it's" })).toThrow('NAME cannot stand in a file of settings');
});
