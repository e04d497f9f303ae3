import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowed, type Planted, planted } from './planted.ts';
import { rules, violations } from './rules.ts';
import { parseSource, readTree } from './source-file.ts';

const titleOf = (files: Planted['files']) => Object.values(files)[0]?.replaceAll('\n', ' ').slice(0, 80);
const parseAll = (files: Planted['files']) =>
  Object.entries(files).map(([path, source]) => parseSource(path, source));
const tree = readTree(resolve(import.meta.dirname, '../..'));

const broken = violations(tree);

describe('the tree', () => {
  it.each(rules.map(({ id }) => id))('breaks no rule: %s', (id) => {
    const found = broken.filter(({ rule }) => rule === id);
    expect(found.map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual([]);
  });

  it('is really read', () => {
    const paths = tree.map(({ path }) => path);
    expect(paths).toContain('shared/domain/plan.ts');
    expect(paths).toContain('functions/main.ts');
    expect(tree.find(({ path }) => path === 'functions/main.ts')?.imports.length).toBe(14);
  });
});

describe('the figures of the tree', () => {
  it('are printed, so that nobody has to believe them', () => {
    const lines = tree.map((file) => file.lines).sort((a, b) => a - b);
    const count = (rule: string): number => broken.filter((one) => one.rule === rule).length;
    const middle = lines[Math.floor((lines.length - 1) / 2)];
    const figures = `${tree.length} files, median ${middle} lines, largest ${lines.at(-1)}; import cycles ${count('no-import-cycles')}, any ${count('no-any')}`;
    console.log(figures);
    expect(figures).toMatch(/^\d+ files, median \d+ lines, largest \d+; import cycles 0, any 0$/);
  });
});

describe('a planted violation', () => {
  it.each(planted.map((one) => [one.rule, titleOf(one.files), one] as const))(
    'fires %s and nothing else: %s',
    (rule, _source, { files }) => {
      expect([...new Set(violations(parseAll(files)).map((one) => one.rule))]).toEqual([rule]);
    },
  );

  it('exists for every rule', () => {
    expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe('what is allowed', () => {
  it.each(allowed.map((files) => [titleOf(files), files] as const))('fires no rule: %s', (_source, files) =>
    expect(violations(parseAll(files))).toEqual([]),
  );
});
