import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { repairRun } from '../../../shared/engine/repair-run.ts';
import { approve, approved, current } from '../../builders/acts.ts';
import { ada, bruno, chen, contosoDev, type World, world } from '../../builders/world.ts';

const loader = 'msdyn_appconfiguration_applicationextension' as const;

/** Somebody detaches the loader whenever it has been attached and nobody has looked yet. */
function detachesLoader(w: World, times: number): void {
  let left = times;
  const seen = w.dataverse.readSnapshot;
  Object.assign(w.dataverse, {
    readSnapshot: async () => {
      const state = w.dataverse.state();
      const attached = state.links[loader].length > 0;
      if (attached && left > 0) {
        left -= 1;
        w.dataverse.set({ ...state, links: { ...state.links, [loader]: [] } });
      }
      return seen();
    },
  });
}

async function repaired(w: World): Promise<Run> {
  // Runs are ordered by the millisecond they were asked for in.
  w.clock.advance(1_000);
  const run = await repairRun(w.ports, { environment: contosoDev, requester: ada, conversation: 'here' });
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  await approve(w, run.id);
  await w.work();
  return current(w, run.id);
}

describe('a run whose checks failed', () => {
  it('is repaired by a plan of its own, approved like any other, and then nothing is left to repair', async () => {
    const w = await world();
    detachesLoader(w, 1);
    const first = await approved(w);
    await w.work();
    expect(await current(w, first)).toMatchObject({ status: 'needs_repair' });
    const written = w.dataverse.written.length;
    expect(await repaired(w)).toMatchObject({
      kind: 'repair',
      status: 'succeeded',
      predecessor: first,
      repairs: 1,
      progress: { done: 1, total: 1 },
    });
    expect(w.dataverse.written.slice(written)).toMatchObject([{ kind: 'associate', relationship: loader }]);
    expect(await repairRun(w.ports, { environment: contosoDev, requester: ada })).toMatchObject({
      reason: 'nothing_to_repair',
    });
  });

  it('is not repaired a third time', async () => {
    const w = await world();
    detachesLoader(w, 3);
    await approved(w);
    await w.work();
    expect(await repaired(w)).toMatchObject({ status: 'needs_repair', repairs: 1 });
    expect(await repaired(w)).toMatchObject({ status: 'needs_repair', repairs: 2 });
    expect(await repairRun(w.ports, { environment: contosoDev, requester: ada })).toMatchObject({
      reason: 'repaired_twice',
    });
  });

  it('is neither forgotten nor counted anew after any number of repairs that were turned down', async () => {
    const w = await world();
    detachesLoader(w, 3);
    const first = await approved(w);
    await w.work();
    const turnedDown = async (): Promise<void> => {
      for (let times = 0; times < 6; times++) {
        w.clock.advance(1_000);
        const run = await repairRun(w.ports, { environment: contosoDev, requester: ada });
        if (isRefusal(run)) throw new Error(run.reason);
        expect(await cancelRun(w.ports, { environment: contosoDev, by: ada })).toMatchObject({
          status: 'cancelled',
        });
      }
    };
    await turnedDown();
    expect(await repaired(w)).toMatchObject({ predecessor: first, repairs: 1 });
    await turnedDown();
    expect(await repaired(w)).toMatchObject({ status: 'needs_repair', repairs: 2 });
    expect(await repairRun(w.ports, { environment: contosoDev, requester: ada })).toMatchObject({
      reason: 'repaired_twice',
    });
  });

  it('is repaired for a planner only, and never without an approval by somebody else', async () => {
    const w = await world();
    detachesLoader(w, 1);
    await approved(w);
    await w.work();
    for (const requester of [bruno, chen])
      expect(await repairRun(w.ports, { environment: contosoDev, requester })).toMatchObject({
        reason: 'not_a_planner',
      });
    const run = await repairRun(w.ports, { environment: contosoDev, requester: ada });
    if (isRefusal(run)) throw new Error(run.reason);
    await w.work();
    expect(await approve(w, run.id, ada)).toMatchObject({ reason: 'self_approval' });
  });

  it('that has succeeded has nothing to repair', async () => {
    const w = await world();
    await approved(w);
    await w.work();
    expect(await repairRun(w.ports, { environment: contosoDev, requester: ada })).toMatchObject({
      reason: 'nothing_to_repair',
    });
  });
});
