import { describe, expect, it } from 'vitest';
import { startDueChecks } from '../../../shared/engine/due-checks.ts';
import { delayOf } from '../../../shared/engine/spread-checks.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { environments, scheduled } from '../../builders/scheduled-world.ts';

/** Every environment at the same minute. */
const allDue = async () => {
  const w = await scheduled(() => 'daily 06:00 UTC');
  w.clock.set('2026-01-01T06:00:00.000Z');
  await startDueChecks(w.ports);
  return w;
};

describe('checks that are due together', () => {
  it('begin four a second', async () => {
    const { wakeUps } = await allDue();
    expect(wakeUps.woken).toHaveLength(environments.length);
    const seconds = wakeUps.woken.map(({ delaySeconds }) => delaySeconds).sort((a, b) => a - b);
    expect(seconds).toEqual(environments.map((_one, nth) => Math.floor(nth / 4)));
  });

  it('begin within the five minutes before the next tick, however many there are', () => {
    for (const many of [1, 4, 100, 1_000, 10_000]) {
      const delays = Array.from({ length: many }, (_, nth) => delayOf(nth, many));
      expect(Math.max(...delays)).toBeLessThan(300);
      const each = delays.filter((delay) => delay === 0).length;
      expect(each).toBeLessThanOrEqual(Math.max(4, Math.ceil(many / 270)));
    }
  });

  it('are not put into the queue again each minute, and again where ten minutes were not enough', async () => {
    const w = await allDue();
    const woken = async (minutes: number): Promise<number> => {
      const before = w.wakeUps.woken.length;
      w.clock.advance(minutes * 60_000);
      await sweep(w.ports);
      return w.wakeUps.woken.length - before;
    };
    expect(await woken(1)).toBe(0);
    expect(await woken(8)).toBe(0);
    expect(await woken(1)).toBe(environments.length);
    expect(await woken(1)).toBe(0);
  });
});
