import { describe, expect, it } from 'vitest';
import { parseSource, readTree } from '../../architecture/source-file.ts';
import { findPutTogether, type PutTogether } from './find-put-together.ts';
import allowed from './put-together-allowed.json' with { type: 'json' };
import cases from './put-together-planted.json' with { type: 'json' };

interface Allowed {
  readonly in: string;
  readonly kind?: string;
  readonly what?: string;
  readonly why: string;
}

const root = new URL('../../../', import.meta.url).pathname;
const list: readonly Allowed[] = allowed;
const matches = (one: Allowed, { file, kind, what }: PutTogether): boolean =>
  new RegExp(one.in).test(file) &&
  (one.kind === undefined || one.kind === kind) &&
  (one.what === undefined || new RegExp(one.what).test(what));

describe('what people read', () => {
  const found = readTree(root).flatMap(findPutTogether);

  it('is nowhere put together of pieces, timed by nobody’s clock or written in code', () => {
    expect(found.filter((one) => !list.some((entry) => matches(entry, one)))).toEqual([]);
  });

  it('has no exception that nothing needs', () => {
    expect(list.filter((entry) => !found.some((one) => matches(entry, one)))).toEqual([]);
  });
});

describe('the search', () => {
  const planted = (line: string, path = 'bot/cards/planted.ts') =>
    findPutTogether(parseSource(path, line)).map(({ kind }) => kind);

  it.each(cases.found as [string, string][])('finds %s', (line, kind) => {
    expect(planted(line)).toContain(kind);
  });

  it('finds a heading in a report, and words between its tags', () => {
    expect(planted("section('Evidence', lines);", 'shared/report/planted.ts')).toEqual(['words']);
    expect(planted('html`<p>Made by nobody</p>`;', 'shared/report/html/planted.ts')).toEqual(['words']);
  });

  it.each(cases.left)('leaves alone %s', (line) => {
    expect(planted(line)).toEqual([]);
  });
});
