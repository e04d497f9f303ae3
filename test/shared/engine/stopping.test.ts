import { describe, expect, it } from 'vitest';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { approve, approved, current, start } from '../../builders/acts.ts';
import { withLedger } from '../../builders/ports-with.ts';
import { ada, bruno, contosoDev, world } from '../../builders/world.ts';

describe('cancelling', () => {
  it('while waiting for approval writes nothing', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    expect(await cancelRun(w.ports, { environment: contosoDev, by: ada })).toMatchObject({
      status: 'cancelled',
    });
    expect(await approve(w, run)).toMatchObject({ reason: 'already_decided' });
    expect(w.dataverse.written).toEqual([]);
  });

  it('while applying stops before the next change and says how far it got', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    await approve(w, run);
    let cancelling: Promise<unknown> | undefined;
    w.dataverse.before((_change, index) => {
      if (index === 4) cancelling ??= cancelRun(w.ports, { environment: contosoDev, by: bruno });
      return undefined;
    });
    await w.work();
    await cancelling;
    expect(await current(w, run)).toMatchObject({
      status: 'stopped',
      stop: { cause: 'cancelled', by: bruno },
    });
    expect(w.dataverse.written.length).toBeLessThan(20);
  });

  it('with the last change lets the run be verified: there is nothing left to stop', async () => {
    const w = await world();
    const run = await approved(w);
    let cancelling: Promise<unknown> | undefined;
    w.dataverse.before((_change, index) => {
      if (index === 19) cancelling ??= cancelRun(w.ports, { environment: contosoDev, by: bruno });
      return undefined;
    });
    await w.work();
    await cancelling;
    expect(await current(w, run)).toMatchObject({ status: 'succeeded', progress: { done: 20, total: 20 } });
  });

  it('that races with an approval still keeps the plan from being applied', async () => {
    const w = await world();
    const run = await start(w);
    await w.work();
    const racing = withLedger(w, {
      run: async (id) => {
        const found = await w.ports.ledger.run(id);
        if (found?.status === 'awaiting_approval') await approve(w, run);
        return found;
      },
    });
    expect(await cancelRun(racing, { environment: contosoDev, by: ada })).toMatchObject({
      status: 'applying',
      cancelledBy: ada,
    });
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'cancelled', by: ada });
    expect(w.dataverse.written).toEqual([]);
  });
});
