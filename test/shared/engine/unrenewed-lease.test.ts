import { describe, expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import type { Ledger, Ports } from '../../../shared/engine/ports.ts';
import { sweep } from '../../../shared/engine/sweep.ts';
import { approved, current } from '../../builders/acts.ts';
import { gate, settle } from '../../builders/gate.ts';
import { withDataverse, withLedger } from '../../builders/ports-with.ts';
import { type World, world } from '../../builders/world.ts';

const lastSafeSecond = 30;

/** A worker in its batch of people while the ledger takes no commit: when it is told to send nothing more, in seconds. */
async function silenced(w: World, run: Parameters<typeof advance>[1], instead: Ledger['commit']) {
  let away = false;
  let toldAfter: number | undefined;
  const over = gate();
  const commit: Ledger['commit'] = (...parts) => (away ? instead(...parts) : w.ports.ledger.commit(...parts));
  const { dataverse }: Ports = withDataverse(w, {
    apply: async (changes, signal) => {
      if (changes.length === 1) return w.dataverse.apply(changes, signal);
      away = true;
      for (let seconds = 10; seconds <= 60; seconds += 10) {
        w.clock.advance(10_000);
        await settle();
        if (signal?.aborted) toldAfter ??= seconds;
      }
      away = false;
      over.open();
      return w.dataverse.apply(changes, signal);
    },
  });
  // One that the ledger never answers never ends; nobody waits for it.
  void advance({ ...withLedger(w, { commit }), dataverse }, run).catch(() => undefined);
  await over.opened;
  await settle();
  return toldAfter;
}

describe('a worker that cannot renew its lease', () => {
  it.each<[string, Ledger['commit']]>([
    ['refuses', () => Promise.reject(new Error('503'))],
    ['does not answer', () => new Promise<never>(() => undefined)],
  ])(
    'as the ledger %s sends nothing in the time that a write may take, and a later one finishes',
    async (_how, instead) => {
      const w = await world();
      const run = await approved(w);
      expect(await silenced(w, run, instead)).toBe(lastSafeSecond);
      const before = w.dataverse.written.length;
      expect(before).toBeLessThan(20);
      w.clock.advance(61_000);
      await sweep(w.ports);
      await w.work();
      expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20 } });
      expect(w.dataverse.written).toHaveLength(20);
    },
  );

  it('for less than that goes on', async () => {
    const w = await world();
    const run = await approved(w);
    let refusals = 2;
    const commit: Ledger['commit'] = async (...parts) => {
      if (w.dataverse.written.length > 0 && parts[2].length === 0 && refusals-- > 0) throw new Error('503');
      return w.ports.ledger.commit(...parts);
    };
    const { dataverse } = withDataverse(w, {
      apply: async (changes, signal) => {
        for (let seconds = 0; changes.length > 1 && seconds < 60; seconds += 10) {
          w.clock.advance(10_000);
          await settle();
        }
        return w.dataverse.apply(changes, signal);
      },
    });
    await advance({ ...withLedger(w, { commit }), dataverse }, run);
    expect(w.logged).not.toContain('lease lost');
    expect((await current(w, run)).status).toBe('succeeded');
  });
});
