import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../shared/domain/ids.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { cancelRun } from '../../../shared/engine/cancel-run.ts';
import { repairRun } from '../../../shared/engine/repair-run.ts';
import { approve, current } from '../../builders/acts.ts';
import { liveMinutes } from '../../builders/minutes.ts';
import { mortal } from '../../builders/mortal.ts';
import { brought, nonceFor, pasted, unseen } from '../../builders/own-browser.ts';
import { ada, bruno, contosoDev, type World, world } from '../../builders/world.ts';

const loader = 'msdyn_appconfiguration_applicationextension' as const;

/** An approved repair that detaches the loader and attaches it again. */
async function curing(): Promise<{ readonly w: World; readonly run: RunId }> {
  const w = await world();
  await unseen(w);
  await brought(w, pasted(w, await nonceFor(w), { scripts: [] }));
  await w.work();
  w.clock.advance(1_000);
  const run = await repairRun(w.ports, { environment: contosoDev, requester: ada });
  if (isRefusal(run)) throw new Error(run.reason);
  await w.work();
  await approve(w, run.id);
  return { w, run: run.id };
}

describe('a link that is detached and attached again', () => {
  it('is attached again though somebody asks to stop in between', async () => {
    const { w } = await curing();
    const attached = w.dataverse.state().links[loader];
    expect(attached).not.toEqual([]);
    let cancelling: Promise<unknown> | undefined;
    w.dataverse.before((change) => {
      if (change.kind === 'disassociate')
        cancelling ??= cancelRun(w.ports, { environment: contosoDev, by: bruno });
      return undefined;
    });
    await w.work();
    expect(await cancelling).toMatchObject({ status: 'applying' });
    expect(w.dataverse.state().links[loader]).toEqual(attached);
  });

  it.each(['before', 'after'] as const)(
    'is attached in the end where the worker dies %s writing both',
    async (side) => {
      const { w, run } = await curing();
      const attached = w.dataverse.state().links[loader];
      w.wakeUps.take();
      const at = await placeOfApply();
      expect(at).toBeGreaterThan(0);
      const worker = mortal(w.ports, { at, side });
      await Promise.race([worker.died, advance(worker.ports, run)]);
      await liveMinutes(w, 3);
      expect((await current(w, run)).status).toMatch(/unproven|succeeded/);
      expect(w.dataverse.state().links[loader]).toEqual(attached);
    },
  );
});

/** At which effect of such a run it writes first. */
async function placeOfApply(): Promise<number> {
  const { w, run } = await curing();
  w.wakeUps.take();
  const worker = mortal(w.ports, undefined);
  await advance(worker.ports, run);
  return worker.effects.indexOf('apply') + 1;
}
