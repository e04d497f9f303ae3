import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadLinks, externalLinks, externalList, type Page, pages } from './pages.ts';

const all = pages();
const one = (text: string, path = 'docs/one.md'): Page => ({ path, text });
const other = one('# Other page\n## What, and why?\n## Twice\n## Twice\n', 'docs/sub/other.md');

describe('links of the documentation', () => {
  it.each(all.map((page) => [page.path, page] as const))('lead somewhere: %s', (_path, page) => {
    expect(deadLinks(page, all, existsSync)).toEqual([]);
  });

  it.each([
    ['[a](sub/nowhere.md)', 1],
    ['[a](#nothing)', 1],
    ['[a](sub/other.md#what)', 1],
    ['![a](../picture.png)', 1],
    ['[a](../sub/other.md)', 1],
    ['[a](sub/other.md#twice-2)', 1],
    [
      '[a](sub/other.md#what-and-why) [b](sub/other.md#twice-1) [c](sub/other.md) [d](https://x.example/#y)',
      0,
    ],
    ['# Here\n[a](#here)', 0],
    ['`[a](nowhere.md)`\n```\n[a](nowhere.md)\n```\n', 0],
  ])('%s: %s that lead nowhere', (text, count) => {
    const page = one(text);
    const there = (path: string): boolean => ['docs/one.md', 'docs/sub/other.md'].includes(path);
    expect(deadLinks(page, [page, other], there)).toHaveLength(count);
  });

  it('to the outside are all in the list: `npm run links` writes it', () => {
    expect(readFileSync(externalList, 'utf8')).toBe(externalLinks(all));
    expect(externalLinks([one('see [a](https://a.example/x), and https://b.example.')])).toContain(
      '| https://a.example/x | docs/one.md |\n| https://b.example | docs/one.md |',
    );
  });
});
