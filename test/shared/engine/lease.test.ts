import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { withCards, withDataverse } from '../../builders/ports-with.ts';
import { bruno, contosoDev, world } from '../../builders/world.ts';

describe('a lease', () => {
  it('outlasts a reading of more than two minutes, with the sweep beside it', async () => {
    const w = await world();
    const run = await start(w);
    let reads = 0;
    const slow: Ports = withDataverse(w, {
      readSnapshot: async () => {
        reads += 1;
        for (let second = 0; second < 130; second += 10) {
          w.clock.advance(10_000);
          await sweep(w.ports);
          await w.work();
        }
        return w.dataverse.state();
      },
    });
    await advance(slow, run);
    expect(reads).toBe(1);
    expect(w.logged).not.toContain('lease lost');
    expect(await current(w, run)).toMatchObject({ status: 'awaiting_approval' });
  });

  it('outlasts a batch of more than a minute, and a wish to stop counts all that it wrote', async () => {
    const w = await world();
    const run = await approved(w);
    const slow = withDataverse(w, {
      apply: async (changes, signal) => {
        if (changes.length > 1) {
          w.clock.advance(61_000);
          await cancelRun(w.ports, { environment: contosoDev, by: bruno });
          await sweep(w.ports);
          await w.work();
          expect(await current(w, run)).toMatchObject({ status: 'applying' });
        }
        return w.dataverse.apply(changes, signal);
      },
    });
    await advance(slow, run);
    const ended = await current(w, run);
    expect('progress' in ended && ended.progress?.done).toBe(w.dataverse.written.length);
    expect(w.dataverse.written).toHaveLength(20);
  });

  it('is let go with a wake-up when an approval came before that', async () => {
    const w = await world();
    const run = await start(w);
    w.wakeUps.take();
    const clicked = withCards(w, {
      send: async (...parts) => {
        const sent = await w.ports.cards.send(...parts);
        await approve(w, run);
        await advance(w.ports, w.wakeUps.take()?.id ?? run);
        return sent;
      },
    });
    await advance(clicked, run);
    expect(await current(w, run)).toMatchObject({ status: 'applying' });
    expect(w.wakeUps.take()).toMatchObject({ id: run, delaySeconds: 0 });
  });
});
