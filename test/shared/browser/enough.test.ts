import { expect, it } from 'vitest';
import { enoughLooks } from '../../../shared/browser/enough.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { WorkspaceEvidence } from '../../../shared/domain/workspace-evidence.ts';

const missing: readonly Finding[] = [
  { code: 'panel-missing', step: 'workspace', severity: 'error', params: {} },
];
const most = { good: 99, settled: 99, still: 2 };

/** How many looks it takes when each is like the one that is given, at most ten. */
function looks(
  each: (n: number) => { readonly stirred: number | undefined; readonly title: string },
): number {
  let at = each(0);
  const isEnough = enoughLooks(most, { isLoading: () => false, stirred: () => at.stirred });
  for (let n = 0; n < 10; n += 1) {
    at = each(n);
    const evidence = { at: String(n), profile: at.title } as unknown as WorkspaceEvidence;
    if (isEnough(evidence, missing)) return n + 1;
  }
  return 10;
}

it('is enough after the same look so many times in a row, although time passes', () => {
  expect(looks(() => ({ stirred: 7, title: 'a' }))).toBe(4);
});

it('begins again when something else is to be seen', () => {
  expect(looks((n) => ({ stirred: 7, title: n < 3 ? `a${n}` : 'b' }))).toBe(7);
});

it('begins again when a request began or ended meanwhile', () => {
  expect(looks((n) => ({ stirred: n < 3 ? n : 3, title: 'a' }))).toBe(7);
});

it('is never still while a request is under way, such as one that waits for news', () => {
  expect(looks(() => ({ stirred: undefined, title: 'a' }))).toBe(10);
});
