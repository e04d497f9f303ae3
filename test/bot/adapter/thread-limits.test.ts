import { describe, expect, it } from 'vitest';
import { newThreadLimits } from '../../../bot/adapter/thread-limits.ts';

/** Sends whenever allowed, for so many milliseconds of a clock of its own; the times of what was sent. */
function sentWithin(milliseconds: number): readonly number[] {
  let now = 0;
  const limits = newThreadLimits(() => now);
  const sent: number[] = [];
  for (; now < milliseconds; now += Math.max(1, limits.wait('a'))) {
    if (limits.wait('a') > 0) continue;
    limits.note('a');
    sent.push(now);
  }
  return sent;
}

const mostWithin = (sent: readonly number[], window: number): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + window).length));

describe('the limits of a thread', () => {
  const sent = sentWithin(2 * 3_600_000);
  it.each([
    [1_000, 7],
    [2_000, 8],
    [30_000, 60],
    [3_600_000, 1_800],
  ])('are kept within %i ms and used up: %i messages', (window, most) => {
    expect(mostWithin(sent, window)).toBe(most);
  });

  it('are those of each thread alone', () => {
    const limits = newThreadLimits(() => 0);
    for (let count = 0; count < 7; count++) limits.note('a');
    expect(limits.wait('a')).toBeGreaterThan(0);
    expect(limits.wait('b')).toBe(0);
  });
});
