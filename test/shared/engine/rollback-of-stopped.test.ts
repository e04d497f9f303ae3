import { describe, expect, it } from 'vitest';
import { plainEnvironment } from '../../builders/snapshot.ts';
import { stateOf } from '../../builders/taken-back.ts';
import { days, migrated, minute, rolledBack } from '../../builders/way-back.ts';
import { contosoDev, type World, world } from '../../builders/world.ts';

const before = plainEnvironment(2);

/** From this change on Dataverse refuses whatever the run wants. */
const refusesFrom = (w: World, nth: number): void =>
  w.dataverse.before(() =>
    w.dataverse.written.length >= nth ? { outcome: 'x', detail: '403: refused' } : undefined,
  );

async function changes(): Promise<number> {
  const w = await world(before);
  await migrated(w);
  return w.dataverse.written.length;
}

describe('a run stopped at every step and then rolled back', () => {
  it('leaves the environment as it was, once the graves are due', async () => {
    const all = await changes();
    expect(all).toBeGreaterThan(8);
    for (let nth = 1; nth < all; nth++) {
      const w = await world(before);
      refusesFrom(w, nth);
      const run = await migrated(w);
      expect(['stopped', 'needs_repair'], `before change ${nth}`).toContain(run.status);
      w.dataverse.before(() => undefined);
      expect(await rolledBack(w), `before change ${nth}`).toMatchObject({ status: 'succeeded' });
      w.clock.advance(days(8));
      await minute(w);
      expect(await w.ports.ledger.graves(contosoDev.key)).toEqual([]);
      expect(stateOf(w.dataverse.state()), `before change ${nth}`).toBe(stateOf(before));
    }
  });

  it('does so where the rollback itself is stopped at every step, and gone on with', async () => {
    const w = await world(before);
    await migrated(w);
    const written = w.dataverse.written.length;
    await rolledBack(w);
    const back = w.dataverse.written.length - written;
    for (let nth = 1; nth < back; nth++) {
      const one = await world(before);
      await migrated(one);
      refusesFrom(one, one.dataverse.written.length + nth);
      const run = await rolledBack(one);
      expect(['stopped', 'needs_repair'], `before change ${nth}`).toContain(run.status);
      one.dataverse.before(() => undefined);
      expect(await rolledBack(one), `before change ${nth}`).toMatchObject({ status: 'succeeded' });
      one.clock.advance(days(8));
      await minute(one);
      expect(stateOf(one.dataverse.state()), `before change ${nth}`).toBe(stateOf(before));
    }
  });
});
