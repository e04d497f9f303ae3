import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approved, current } from '../../builders/acts.ts';
import { dyingAfter, untilWritten } from '../../builders/ports-with.ts';
import { bruno, contosoDev, world } from '../../builders/world.ts';

describe('a worker that dies', () => {
  it.each(Array.from({ length: 20 }, (_unused, n) => n))(
    'after change %i is followed by one that finishes, no change done twice',
    async (at) => {
      const w = await world();
      const run = await approved(w);
      void advance(dyingAfter(w, at + 1), run);
      await untilWritten(w, at + 1);
      await advance(w.ports, run);
      expect((await current(w, run)).status).toBe('applying');
      w.clock.advance(61_000);
      await sweep(w.ports);
      await w.work();
      expect(await current(w, run)).toMatchObject({
        status: 'succeeded',
        progress: { done: 20, present: 0, total: 20 },
      });
      expect(w.dataverse.written).toHaveLength(20);
    },
  );

  it.each([0, 15, 30, 45, 59])(
    'is followed within two minutes by the minute sweep alone, its next tick after %i s',
    async (seconds) => {
      const w = await world();
      const run = await approved(w);
      while (w.wakeUps.take() !== undefined);
      void advance(dyingAfter(w, 3), run);
      await untilWritten(w, 3);
      const died = w.clock.now().getTime();
      w.clock.advance(seconds * 1000);
      for (let tick = 0; (await current(w, run)).status === 'applying' && tick < 9; tick++) {
        if (tick > 0) w.clock.advance(60_000);
        await sweep(w.ports);
        await w.work();
      }
      expect((await current(w, run)).status).toBe('succeeded');
      expect(w.clock.now().getTime() - died).toBeLessThanOrEqual(120_000);
      expect(w.dataverse.written).toHaveLength(20);
    },
  );

  it('and whose run is then cancelled leaves nothing uncounted', async () => {
    const w = await world();
    const run = await approved(w);
    void advance(dyingAfter(w, 4), run);
    await untilWritten(w, 4);
    await cancelRun(w.ports, { environment: contosoDev, by: bruno });
    w.clock.advance(61_000);
    await sweep(w.ports);
    await w.work();
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'cancelled', by: bruno },
      progress: { done: 4, total: 20 },
    });
    expect(w.dataverse.written).toHaveLength(4);
  });
});
