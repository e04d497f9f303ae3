import { expect, it } from 'vitest';
import { advance } from '../../../shared/engine/advance.ts';
import { approved, current } from '../../builders/acts.ts';
import { contosoDev, world } from '../../builders/world.ts';

it.each([{ prefix: 'fabrikam' }, { tolerateLeavers: 3 }])(
  'a plan approved under other settings than those of now is not applied (%j)',
  async (change) => {
    const w = await world();
    const run = await approved(w);
    const settings = { ...w.ports.settings, environments: [{ ...contosoDev, ...change }] };
    await advance({ ...w.ports, settings }, run);
    expect(await current(w, run)).toMatchObject({ status: 'failed', refusal: { reason: 'stale_plan' } });
    expect(w.dataverse.written).toEqual([]);
  },
);
