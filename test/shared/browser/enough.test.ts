import { expect, it } from 'vitest';
import { startLooks } from '../../../shared/browser/enough.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { WorkspaceEvidence } from '../../../shared/domain/workspace-evidence.ts';

const missing: readonly Finding[] = [
  { code: 'panel-missing', step: 'workspace', severity: 'error', params: {} },
];

interface Look {
  readonly stirred: number | undefined;
  readonly title: string;
}

/** How many looks it takes when one is made each so many seconds, at most twenty. */
function looks(each: (n: number) => Look, { every = 1, findings = missing } = {}): number {
  let at = each(0);
  let n = 0;
  const overheard = { isLoading: () => false, stirred: () => at.stirred };
  const { isEnough } = startLooks({ good: 3, settled: 99, still: 5 }, overheard, () => n * every * 1000);
  for (; n < 20; n += 1) {
    at = each(n);
    const evidence = { at: String(n), profile: at.title } as unknown as WorkspaceEvidence;
    if (isEnough(evidence, findings)) return n + 1;
  }
  return 20;
}
const same = (): Look => ({ stirred: 7, title: 'a' });

it('is enough once the same has been seen for so long, although time passes', () => {
  expect(looks(same)).toBe(7);
});

it('takes fewer looks where each takes longer, but never one alone', () => {
  expect(looks(same, { every: 0.5 })).toBe(12);
  expect(looks(same, { every: 60, findings: [] })).toBe(4);
});

it('does not take a page that is too busy to answer for one that stands still', () => {
  expect(looks(same, { every: 2 })).toBe(7);
  expect(looks(same, { every: 60 })).toBe(7);
});

it('is enough sooner where all is as expected', () => {
  expect(looks(same, { findings: [] })).toBe(4);
});

it('begins again when something else is to be seen', () => {
  expect(looks((n) => ({ stirred: 7, title: n < 3 ? `a${n}` : 'b' }))).toBe(10);
});

it('begins again when a request began or ended meanwhile', () => {
  expect(looks((n) => ({ stirred: n < 3 ? n : 3, title: 'a' }))).toBe(10);
});

it('is never still while a request is under way, such as one that waits for news', () => {
  expect(looks(() => ({ stirred: undefined, title: 'a' }))).toBe(20);
});

/** Whether what was wrong at the last of eight looks, one each second, is held for true. */
function isSure(each: (n: number) => Look): boolean {
  let n = 0;
  const overheard = { isLoading: () => false, stirred: () => each(n).stirred };
  const sought = startLooks({ good: 99, settled: 3, still: 99 }, overheard, () => n * 1000);
  for (; n < 8; n += 1)
    sought.isEnough({ at: String(n), profile: each(n).title } as unknown as WorkspaceEvidence, missing);
  return sought.isSure();
}

it('holds what is wrong for true once it stood so with nothing asked, although something is asked now and then', () => {
  expect(isSure(same)).toBe(true);
  expect(isSure((n) => ({ stirred: n < 6 ? 7 : n, title: 'a' }))).toBe(true);
});

it.each([
  ['a request is under way', (n: number) => ({ stirred: n < 7 ? 7 : undefined, title: 'a' })],
  ['something is asked all the time', (n: number) => ({ stirred: n, title: 'a' })],
  ['something else came to be seen since', (n: number) => ({ stirred: 7, title: n < 6 ? 'a' : 'b' })],
])('does not hold what is wrong for true while %s', (_what, each) => {
  expect(isSure(each)).toBe(false);
});
