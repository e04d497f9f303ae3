import type { Outcome } from '../domain/journal.ts';
import type { Progress } from '../domain/run.ts';

type Kept = Pick<Progress, 'unansweredAt'>;

/** @param before of the same run: what was not answered stays known */
export function progressOf(outcomes: readonly Outcome[], { unansweredAt }: Kept = {}): Progress {
  const { d: done, p: present, x, c, s: skipped } = countOf(outcomes);
  return {
    ...{ done, present, refused: x + c },
    ...(skipped === 0 ? {} : { skipped }),
    ...(unansweredAt === undefined ? {} : { unansweredAt }),
    total: outcomes.length,
  };
}

/** Of a run that ends: with how many changes nobody knows of, if there are such. */
export function settledOrUnknown(outcomes: readonly Outcome[], before?: Kept): Progress {
  const { i: unknown } = countOf(outcomes);
  return { ...progressOf(outcomes, before), ...(unknown === 0 ? {} : { unknown }) };
}

/** In one go: ten thousand of them are counted with each commit. */
function countOf(outcomes: readonly Outcome[]): { readonly [O in Outcome]: number } {
  const count = { '.': 0, i: 0, d: 0, p: 0, c: 0, x: 0, s: 0 };
  for (const one of outcomes) count[one] += 1;
  return count;
}
