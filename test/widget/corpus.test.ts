import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { searchFolder } from './text-search.ts';

const corpus = readCorpus();

describe('the corpus of widgets', () => {
  it('holds at least 200 widgets, 40 of which a text search for setMode(1) gets wrong', () => {
    const adversarial = corpus.filter(({ expected }) => expected.adversarial);
    const fooled = adversarial.filter(({ folder, expected }) => searchFolder(folder) !== expected.visible);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(fooled.map(({ id }) => id)).toEqual(adversarial.map(({ id }) => id));
    expect(adversarial.length).toBeGreaterThanOrEqual(40);
  });

  it('names places that exist in the files it holds', () => {
    const beyond = corpus.flatMap(({ id, folder, expected }) =>
      [...expected.findings, ...(expected.calls ?? [])]
        .filter(({ file }) => existsSync(folder + file))
        .filter(({ file, line, column }) => !hasPlace(readFileSync(folder + file, 'utf8'), line, column))
        .map(({ file, line }) => `${id} ${file}:${line}`),
    );
    expect(beyond).toEqual([]);
  });

  it('says for every widget why its answer is right', () => {
    expect(corpus.filter(({ expected }) => expected.why.length < 12).map(({ id }) => id)).toEqual([]);
  });
});

function hasPlace(text: string, line: number, column: number): boolean {
  const found = text.split(/\r?\n/)[line - 1];
  return found !== undefined && column >= 1 && column <= found.length + 1;
}
